package muster.origin;

import static org.axonframework.test.matchers.Matchers.predicate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import muster.agency.event.AgencyKind;
import muster.agency.event.Agreement;
import muster.decision.AgencyOnFile;
import muster.decision.Facts;
import muster.decision.NoSuch;
import muster.decision.Refusal;
import muster.origin.event.MaterialContributed;
import muster.origin.event.MaterialPassedOn;
import muster.origin.event.PermissionRevoked;
import muster.origin.event.ReleasePermitted;
import muster.policy.PolicyPacks;
import muster.shared.Actor;
import muster.shared.AgencyId;
import muster.shared.Invalid;
import muster.shared.OperationId;
import muster.shared.RecordId;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;

/** Rule INF-05: what another agency's is goes no further than it permits. */
class ControlledMaterialTest {
    private static final PolicyPacks PACKS = PolicyPacks.load();
    private static final OperationId OPERATION = new OperationId(new UUID(0x4000L, 1));
    private static final AgencyId SHERIFF = new AgencyId(new UUID(0x4000L, 2));
    private static final AgencyId LEAD = new AgencyId(new UUID(0x4000L, 3));
    private static final AgencyId SHELTER = new AgencyId(new UUID(0x4000L, 4));
    private static final RecordId MATERIAL = id(5);
    private static final RecordId PERMISSION = id(6);
    private static final RecordId PASSING = id(7);
    private static final Instant NOW = Instant.parse("2026-03-02T18:00:00Z");
    private static final Actor OWNER = new Actor("dana", "Dana Whitlock", SHERIFF, Set.of("supervisor"));
    private static final Actor HOLDER = new Actor("lena", "Lena Lead", LEAD, Set.of("lead"));
    private static final Recipient TO_SHELTER = new Recipient(SHELTER, null);
    private static final MaterialContributed GIVEN =
            new MaterialContributed(OPERATION, MATERIAL, SHERIFF, "A lead", "Four advertisements", "Dana Whitlock");
    private static final ReleasePermitted PERMITTED = permitted(SHELTER, null, NOW.plusSeconds(1));
    private static final MaterialPassedOn PASSED = passed(SHELTER, null, PERMISSION, "Lena Lead");
    private static final PermissionRevoked REVOKED =
            new PermissionRevoked(OPERATION, MATERIAL, PERMISSION, List.of(SHELTER), "A source", "Dana Whitlock");

    @Test
    void INF_05_what_was_given_is_not_passed_on_without_its_originator() {
        refused(when(HOLDER, passOn(TO_SHELTER), GIVEN), "originator-permission-missing");
    }

    @Test
    void INF_05_with_its_permission_it_is() {
        when(OWNER, permit(TO_SHELTER, NOW.plusSeconds(1)), GIVEN).expectEvents(PERMITTED);
        when(HOLDER, passOn(TO_SHELTER), GIVEN, PERMITTED).expectEvents(PASSED);
    }

    @Test
    void INF_05_a_permission_is_for_one_recipient_one_material_and_one_time() {
        refused(when(HOLDER, passOn(new Recipient(LEAD, null)), GIVEN, PERMITTED), "originator-permission-missing");
        refused(
                when(HOLDER, passOn(new Recipient(null, "The press")), GIVEN, PERMITTED),
                "originator-permission-missing");
        refused(
                when(HOLDER, passOn(TO_SHELTER), GIVEN, permitted(SHELTER, null, NOW)),
                "originator-permission-missing");
        MaterialContributed other =
                new MaterialContributed(OPERATION, id(9), SHERIFF, "Another", "One more", "Dana Whitlock");
        refused(
                when(
                        HOLDER,
                        new PassOnMaterial(OPERATION, id(9), PASSING, TO_SHELTER, "Beds"),
                        GIVEN,
                        other,
                        PERMITTED),
                "originator-permission-missing");
    }

    @Test
    void INF_05_whom_outside_is_compared_as_people_read_it() {
        when(
                        HOLDER,
                        passOn(new Recipient(null, " hotline  of the State")),
                        GIVEN,
                        permitted(null, "Hotline of the state", NOW.plusSeconds(1)))
                .expectEvents(passed(null, " hotline  of the State", PERMISSION, "Lena Lead"));
    }

    @Test
    void INF_05_only_the_originator_permits_and_takes_back() {
        refused(when(HOLDER, permit(TO_SHELTER, NOW.plusSeconds(1)), GIVEN), "not-yours-to-permit");
        refused(when(HOLDER, revoke(), GIVEN, PERMITTED), "not-yours-to-permit");
    }

    @Test
    void INF_05_what_is_ones_own_needs_nobodys_permission() {
        when(OWNER, passOn(TO_SHELTER), GIVEN).expectEvents(passed(SHELTER, null, null, "Dana Whitlock"));
    }

    @Test
    void INF_05_a_permission_that_was_taken_back_counts_no_more_and_who_got_it_is_named() {
        when(OWNER, revoke(), GIVEN, PERMITTED, PASSED).expectEvents(REVOKED);
        refused(when(HOLDER, passOn(TO_SHELTER), GIVEN, PERMITTED, PASSED, REVOKED), "originator-permission-missing");
        refused(when(OWNER, revoke(), GIVEN, PERMITTED, PASSED, REVOKED), "permission-revoked-already");
    }

    @Test
    void what_is_asked_must_be_whole() {
        for (OriginCommand wrong : List.of(
                permit(new Recipient(null, null), NOW.plusSeconds(1)),
                permit(new Recipient(SHELTER, "Both"), NOW.plusSeconds(1)),
                permit(new Recipient(new AgencyId(new UUID(0x4000L, 8)), null), NOW.plusSeconds(1)),
                permit(TO_SHELTER, NOW),
                passOn(new Recipient(null, " ")))) {
            when(OWNER, wrong, GIVEN).expectNoEvents().expectException(Invalid.class);
        }
        when(OWNER, revoke(), GIVEN).expectException(NoSuch.class);
        when(OWNER, passOn(TO_SHELTER)).expectException(NoSuch.class);
    }

    private static void refused(ResultValidator<?> result, String problem) {
        result.expectNoEvents()
                .expectException(predicate(refusal -> refusal instanceof Refusal broken
                        && broken.rule().equals("INF-05")
                        && broken.problem().equals(problem)));
    }

    private static ResultValidator<ControlledMaterial> when(Actor actor, OriginCommand command, Object... history) {
        AggregateTestFixture<ControlledMaterial> fixture = new AggregateTestFixture<>(ControlledMaterial.class);
        fixture.registerInjectableResource(
                new Facts(NOW, actor, Map.of(SHELTER, onFile(SHELTER), LEAD, onFile(LEAD)), Map.of(), Map.of(), PACKS));
        return history.length == 0
                ? fixture.givenNoPriorActivity().when(command)
                : fixture.given(history).when(command);
    }

    private static RecordId id(int n) {
        return new RecordId(new UUID(0x4000L, n));
    }

    private static PermitRelease permit(Recipient to, Instant until) {
        return new PermitRelease(OPERATION, MATERIAL, PERMISSION, to, until, "For beds");
    }

    private static RevokePermission revoke() {
        return new RevokePermission(OPERATION, MATERIAL, PERMISSION, "A source");
    }

    private static PassOnMaterial passOn(Recipient to) {
        return new PassOnMaterial(OPERATION, MATERIAL, PASSING, to, "Beds");
    }

    private static ReleasePermitted permitted(AgencyId agency, String outside, Instant until) {
        return new ReleasePermitted(
                OPERATION, MATERIAL, PERMISSION, agency, outside, until, "For beds", "Dana Whitlock");
    }

    private static MaterialPassedOn passed(AgencyId agency, String outside, RecordId permission, String by) {
        return new MaterialPassedOn(
                OPERATION,
                MATERIAL,
                PASSING,
                SHERIFF,
                agency,
                outside,
                "A lead",
                "Four advertisements",
                "Beds",
                permission,
                by);
    }

    private static AgencyOnFile onFile(AgencyId id) {
        Agreement mou = new Agreement(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
        return new AgencyOnFile(id, 0, "CODE", "Name", AgencyKind.VICTIM_SERVICES, List.of("US-CA"), mou, null);
    }
}
