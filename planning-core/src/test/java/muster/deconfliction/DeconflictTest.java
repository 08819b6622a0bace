package muster.deconfliction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.axonframework.test.matchers.Matchers.predicate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import muster.decision.ConflictOnFile;
import muster.decision.Decided;
import muster.decision.Facts;
import muster.decision.Near;
import muster.decision.NoSuch;
import muster.decision.RaidOnFile;
import muster.decision.Refusal;
import muster.decision.Warning;
import muster.deconfliction.ResolveConflict.Resolution;
import muster.deconfliction.event.CheckedRaid;
import muster.deconfliction.event.ConflictAgreed;
import muster.deconfliction.event.ConflictOverridden;
import muster.deconfliction.event.ConflictStatus;
import muster.deconfliction.event.Contact;
import muster.deconfliction.event.EventClass;
import muster.deconfliction.event.Exemption;
import muster.deconfliction.event.OperationDeconflicted;
import muster.policy.PolicyPacks;
import muster.shared.Actor;
import muster.shared.AgencyId;
import muster.shared.ConflictId;
import muster.shared.Invalid;
import muster.shared.OperationId;
import muster.shared.RaidId;
import muster.shared.SiteId;
import muster.shared.Window;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.CustomTypeSafeMatcher;
import org.junit.jupiter.api.Test;

/** Rules DEC: what an operation does about those near it in place and time. */
class DeconflictTest {
    private static final PolicyPacks PACKS = PolicyPacks.load();
    private static final OperationId OPERATION = new OperationId(new UUID(0x4000, 1));
    private static final AgencyId SHERIFF = new AgencyId(new UUID(0x4000, 2));
    private static final RaidId RAID = new RaidId(new UUID(0x4000, 3));
    private static final SiteId MOTEL = new SiteId(new UUID(0x4000, 4));
    private static final ConflictId CONFLICT = new ConflictId(new UUID(0x4000, 5));
    private static final Instant START = Instant.parse("2026-03-02T18:00:00Z");
    private static final Window WINDOW = new Window(START, START.plus(Duration.ofHours(1)));
    private static final Contact DESK = new Contact("Desk", "+14155550137");
    private static final Exemption SECRET = new Exemption("Lt. Marsh", "It would burn a source");
    private static final Near ALONE = new Near(List.of(new RaidOnFile(RAID, MOTEL, WINDOW, 7, 0)), List.of(), false);
    private static final Near MET = new Near(
            ALONE.raids(),
            List.of(new ConflictOnFile(
                    CONFLICT, RAID, WINDOW, SHERIFF, EventClass.PREMISES_ENTRY, DESK, ConflictStatus.OPEN)),
            false);

    @Test
    void a_check_records_what_was_checked_and_what_was_found() {
        when(new Deconflict(OPERATION, null, DESK, null), MET, Duration.ofHours(2), "lead")
                .expectEvents(checked(List.of(CONFLICT), null));
        when(new Deconflict(OPERATION, MOTEL, DESK, null), ALONE, Duration.ofHours(2), "lead")
                .expectEvents(checked(List.of(), null));
    }

    @Test
    void nothing_is_checked_where_no_raid_stands() {
        when(new Deconflict(OPERATION, null, DESK, null), Near.NOTHING, Duration.ofHours(2), "lead")
                .expectException(Invalid.class);
    }

    @Test
    void DEC_01_a_raid_that_changed_after_its_check_is_not_checked() {
        assertThat(new RaidOnFile(RAID, MOTEL, WINDOW, 7, 8).isChecked()).isTrue();
        assertThat(new RaidOnFile(RAID, MOTEL, WINDOW, 9, 8).isChecked()).isFalse();
    }

    @Test
    void DEC_03_of_a_raid_that_stands_only_in_thought_no_neighbour_is_told_and_no_check_counts() {
        RaidOnFile imagined = new RaidOnFile(RAID, MOTEL, WINDOW, 7, 8).inThought();
        assertThat(imagined.isChecked()).isFalse();
        warned(
                when(
                        new Deconflict(OPERATION, null, DESK, null),
                        new Near(List.of(imagined), List.of(), false),
                        Duration.ofHours(2),
                        "lead"),
                "DEC-03");
    }

    @Test
    void DEC_05_only_a_supervisor_exempts() {
        Deconflict exempted = new Deconflict(OPERATION, null, DESK, SECRET);
        refused(when(exempted, MET, Duration.ofHours(2), "lead"), "DEC-05");
        when(exempted, MET, Duration.ofHours(2), "supervisor").expectEvents(checked(List.of(), SECRET));
    }

    @Test
    void DEC_07_a_check_within_the_last_hour_is_flagged() {
        Deconflict check = new Deconflict(OPERATION, null, DESK, null);
        warned(when(check, ALONE, Duration.ofHours(1), "lead"));
        warned(when(check, ALONE, Duration.ofHours(1).minusNanos(1000), "lead"), "DEC-07");
    }

    @Test
    void DEC_04_a_side_agrees_and_only_the_watch_overrides() {
        Duration early = Duration.ofMinutes(30);
        ResolveConflict agree = new ResolveConflict(OPERATION, CONFLICT, Resolution.AGREED, "They wait");
        ResolveConflict override = new ResolveConflict(OPERATION, CONFLICT, Resolution.OVERRIDDEN, "A life");
        when(agree, MET, early, "lead").expectEvents(new ConflictAgreed(OPERATION, CONFLICT, "They wait"));
        when(override, MET, early, "watch").expectEvents(new ConflictOverridden(OPERATION, CONFLICT, "A life"));
        refused(when(override, MET, early, "lead"), "DEC-04");
        refused(when(agree, MET, early, "watch"), "DEC-04");
    }

    @Test
    void DEC_04_calling_the_other_side_later_than_half_an_hour_before_is_flagged() {
        ResolveConflict agree = new ResolveConflict(OPERATION, CONFLICT, Resolution.AGREED, "They wait");
        warned(when(agree, MET, Duration.ofMinutes(30), "lead"));
        warned(when(agree, MET, Duration.ofMinutes(29), "lead"), "DEC-04");
    }

    @Test
    void a_conflict_that_is_no_more_is_not_there() {
        ResolveConflict agree = new ResolveConflict(OPERATION, CONFLICT, Resolution.AGREED, "They wait");
        when(agree, ALONE, Duration.ofHours(2), "lead").expectException(NoSuch.class);
    }

    @Test
    void a_conflict_has_one_name_from_either_side_and_another_once_a_raid_moves() {
        RaidId other = new RaidId(new UUID(0x4000, 9));
        Window later = WINDOW.movedBy(Duration.ofMinutes(5));
        assertThat(ConflictId.between(RAID, WINDOW, other, later))
                .isEqualTo(ConflictId.between(other, later, RAID, WINDOW))
                .isNotEqualTo(ConflictId.between(RAID, WINDOW, other, WINDOW))
                .isNotEqualTo(ConflictId.between(RAID, later, other, WINDOW));
        assertThat(ConflictId.between(RAID, WINDOW, other, later).value().version())
                .isEqualTo(4);
    }

    private static OperationDeconflicted checked(List<ConflictId> conflicts, Exemption exemption) {
        return new OperationDeconflicted(OPERATION, List.of(new CheckedRaid(RAID, WINDOW)), DESK, conflicts, exemption);
    }

    private static void warned(ResultValidator<Deconfliction> result, String... rules) {
        result.expectResultMessageMatching(predicate(message -> {
            assertThat(((Decided) message.getPayload()).decision().warnings())
                    .extracting(Warning::code)
                    .containsExactly(rules);
            return true;
        }));
    }

    private static void refused(ResultValidator<Deconfliction> result, String rule) {
        result.expectNoEvents().expectException(new CustomTypeSafeMatcher<Refusal>("refused by " + rule) {
            @Override
            protected boolean matchesSafely(Refusal refusal) {
                return refusal.rule().equals(rule);
            }
        });
    }

    private static ResultValidator<Deconfliction> when(Object command, Near near, Duration before, String role) {
        return fixture(near, before, role).givenNoPriorActivity().when(command);
    }

    private static AggregateTestFixture<Deconfliction> fixture(Near near, Duration before, String role) {
        AggregateTestFixture<Deconfliction> fixture = new AggregateTestFixture<>(Deconfliction.class);
        fixture.registerInjectableResource(new Facts(
                START.minus(before),
                new Actor("person-1", "Person", SHERIFF, Set.of(role)),
                Map.of(),
                Map.of(),
                near,
                Map.of(),
                Map.of(),
                PACKS));
        return fixture;
    }
}
