package muster.deconfliction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import muster.decision.AggregateCopy;
import muster.decision.Facts;
import muster.decision.Near;
import muster.decision.NoSuch;
import muster.decision.Refusal;
import muster.deconfliction.event.Contact;
import muster.deconfliction.event.Suspicion;
import muster.deconfliction.event.TargetKind;
import muster.deconfliction.event.TargetPurged;
import muster.deconfliction.event.TargetRegistered;
import muster.deconfliction.event.TargetValidated;
import muster.policy.PolicyPacks;
import muster.shared.Actor;
import muster.shared.AgencyId;
import muster.shared.Invalid;
import muster.shared.OperationId;
import muster.shared.RecordId;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.hamcrest.CustomTypeSafeMatcher;
import org.junit.jupiter.api.Test;

/** Whom an operation works on: entered on paper, kept for a time. */
class TargetIndexTest {
    private static final PolicyPacks PACKS = PolicyPacks.load();
    private static final OperationId OPERATION = new OperationId(new UUID(0x4100, 1));
    private static final RecordId TARGET = new RecordId(new UUID(0x4100, 2));
    private static final Contact DESK = new Contact("Desk", "+14155550137");
    private static final Suspicion PAPER = new Suspicion("Affidavit 12", "ab".repeat(32));
    private static final Instant ENTERED = Instant.parse("2024-02-29T18:00:00Z");
    private static final Instant OVER = Instant.parse("2029-02-28T18:00:00Z");
    private static final Instant LOOKED_AT = Instant.parse("2028-06-01T12:00:00Z");
    private static final TargetRegistered REGISTERED = registered(OVER);
    private static final TargetValidated VALIDATED =
            new TargetValidated(OPERATION, TARGET, "Seen again in May", Instant.parse("2033-06-01T12:00:00Z"));
    private static final TargetPurged PURGED = new TargetPurged(OPERATION, TARGET);
    private static final PurgeTarget PURGE = new PurgeTarget(OPERATION, TARGET);
    private static final ValidateTarget VALIDATE = new ValidateTarget(OPERATION, TARGET, "Seen again in May");

    private static TargetRegistered registered(Instant keptUntil) {
        return new TargetRegistered(
                OPERATION, TARGET, TargetKind.PHONE, "cd".repeat(32), "CA-2026-117", DESK, PAPER, keptUntil);
    }

    private static RegisterTarget register(Suspicion paper) {
        return new RegisterTarget(
                OPERATION, TARGET, TargetKind.PHONE, REGISTERED.digest(), REGISTERED.caseReference(), DESK, paper);
    }

    @Test
    void DEC_06_targets_without_a_digest_are_never_the_same() {
        AggregateCopy copy = AggregateCopy.of(new Deconfliction(), "deconfliction/1", List.of(REGISTERED));
        for (int nth = 10; nth < 12; nth++) {
            RecordId target = new RecordId(new UUID(0x4100, nth));
            RegisterTarget blind = new RegisterTarget(
                    OPERATION, target, TargetKind.PHONE, RegisterTarget.NO_DIGEST, "CA-2026-118", DESK, PAPER);
            assertThat(copy.decide(new GenericCommandMessage<>(blind), known(ENTERED))
                            .events())
                    .singleElement()
                    .extracting(event -> ((TargetRegistered) event).targetId())
                    .isEqualTo(target);
        }
    }

    @Test
    void DEC_06_a_target_is_registered_on_a_documented_suspicion_only() {
        at(ENTERED).givenNoPriorActivity().when(register(PAPER)).expectEvents(REGISTERED);
        at(ENTERED)
                .givenNoPriorActivity()
                .when(register(null))
                .expectNoEvents()
                .expectException(new CustomTypeSafeMatcher<Refusal>("refused by DEC-06") {
                    @Override
                    protected boolean matchesSafely(Refusal refusal) {
                        return refusal.rule().equals("DEC-06");
                    }
                });
    }

    @Test
    void DEC_06_an_operation_registers_a_target_once_and_again_when_it_was_purged() {
        at(LOOKED_AT).given(REGISTERED).when(register(PAPER)).expectNoEvents().expectException(Invalid.class);
        at(ENTERED).given(REGISTERED, PURGED).when(register(PAPER)).expectEvents(REGISTERED);
    }

    @Test
    void INF_03_a_target_is_kept_for_five_years_and_not_a_moment_longer() {
        at(OVER.minusNanos(1_000)).given(REGISTERED).when(PURGE).expectNoEvents();
        at(OVER).given(REGISTERED).when(PURGE).expectEvents(PURGED);
    }

    @Test
    void INF_03_whoever_validates_a_target_keeps_it_for_as_long_again() {
        at(LOOKED_AT).given(REGISTERED).when(VALIDATE).expectEvents(VALIDATED);
        at(OVER).given(REGISTERED, VALIDATED).when(PURGE).expectNoEvents();
        at(VALIDATED.keptUntil()).given(REGISTERED, VALIDATED).when(PURGE).expectEvents(PURGED);
    }

    @Test
    void INF_03_what_is_purged_cannot_be_kept_and_is_purged_once() {
        at(OVER).given(REGISTERED, PURGED).when(VALIDATE).expectException(NoSuch.class);
        at(OVER).given(REGISTERED, PURGED).when(PURGE).expectNoEvents().expectException(NoSuch.class);
        at(OVER).givenNoPriorActivity().when(VALIDATE).expectException(NoSuch.class);
    }

    @Test
    void INF_03_what_was_entered_before_there_was_a_time_goes_when_time_comes_for_it() {
        at(OVER).given(registered(null)).when(PURGE).expectEvents(PURGED);
    }

    @Test
    void INF_03_no_pack_keeps_targets_for_more_than_five_years() {
        assertThat(PACKS.deconfliction().keptUntil(ENTERED)).isEqualTo(OVER);
    }

    private static AggregateTestFixture<Deconfliction> at(Instant now) {
        AggregateTestFixture<Deconfliction> fixture = new AggregateTestFixture<>(Deconfliction.class);
        fixture.registerInjectableResource(known(now));
        return fixture;
    }

    private static Facts known(Instant now) {
        return new Facts(
                now,
                new Actor("person-1", "Person", new AgencyId(new UUID(0x4100, 3)), Set.of("supervisor")),
                Map.of(),
                Map.of(),
                Near.NOTHING,
                Map.of(),
                Map.of(),
                PACKS);
    }
}
