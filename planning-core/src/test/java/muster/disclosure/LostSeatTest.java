package muster.disclosure;

import static muster.disclosure.HarborPlan.GUEST;
import static muster.disclosure.HarborPlan.LEAD;
import static muster.disclosure.HarborPlan.OPERATION;
import static muster.disclosure.HarborPlan.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import muster.agency.event.AgencyEnrolled;
import muster.agency.event.AgencyEvent;
import muster.agency.event.AgencyKind;
import muster.agency.event.AgencyModelDropped;
import muster.agency.event.AgencyRevoked;
import muster.agency.event.Agreement;
import muster.agency.event.AgreementLapsed;
import muster.agency.event.AgreementRenewed;
import muster.operation.event.AgencyWithdrawn;
import muster.operation.event.FieldEventKind;
import muster.operation.event.FieldEventLogged;
import muster.operation.event.OperationClosed;
import muster.operation.event.OperationEvent;
import muster.operation.event.Recovery;
import muster.operation.event.ReleaseEnded;
import muster.operation.event.ReleaseRecorded;
import muster.operation.event.SignedForm;
import muster.operation.event.SurvivorFact;
import muster.operation.event.VictimClass;
import muster.shared.AgencyId;
import muster.shared.OfOperation;
import muster.shared.RecordId;
import muster.shared.SurvivorRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Rule INF-09: from the loss of its seat on an agency is told nothing, from the very next event. */
class LostSeatTest {
    private static final Agreement MOU = new Agreement(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-12-31"));
    private static final AgencyEvent REVOKED = new AgencyRevoked(GUEST, "Left");
    private static final AgencyEvent RENEWED = new AgreementRenewed(GUEST, MOU);
    private static final OperationEvent INVITED = HarborPlan.invited(GUEST, AgencyKind.PROSECUTOR);
    private static final OperationEvent WITHDRAWN = new AgencyWithdrawn(OPERATION, GUEST, "The agency lost its seat.");
    private static final RecordId RELEASE = new RecordId(new UUID(6, 6));
    private static final SurvivorRef SURVIVOR = new SurvivorRef(new UUID(5, 5));

    private final List<Update> told = new ArrayList<>();
    private Situation situation = Situation.NONE;

    static Stream<AgencyEvent> losses() {
        return Stream.of(REVOKED, new AgreementLapsed(GUEST, LocalDate.parse("2026-03-01")));
    }

    /** What these tell the guest, by type. */
    private List<String> after(Object... events) {
        return after(GUEST, events);
    }

    private List<String> after(AgencyId agency, Object... events) {
        told.clear();
        for (Object event : events) {
            switch (event) {
                case AgencyEvent e -> situation = situation.fold(e);
                case OfOperation e -> {
                    told.addAll(Disclosure.disclose(e, Feed.MONDAY, situation, agency));
                    situation = situation.fold(e);
                }
                default -> throw new IllegalArgumentException(event.toString());
            }
        }
        return Feed.types(told);
    }

    private static OperationEvent met(int entry, VictimClass counted) {
        Recovery met = new Recovery(SURVIVOR, Set.of(counted), true);
        RecordId id = new RecordId(new UUID(7, entry));
        return new FieldEventLogged(
                OPERATION,
                id,
                FieldEventKind.RECOVERY,
                Feed.MONDAY,
                null,
                "In the back room",
                "Lena Lead",
                null,
                met,
                null,
                null,
                null,
                null,
                null);
    }

    private static OperationEvent released() {
        return new ReleaseRecorded(
                OPERATION,
                RELEASE,
                SURVIVOR,
                GUEST,
                "Housing",
                Set.of(SurvivorFact.CLASSES),
                new SignedForm(LocalDate.parse("2026-03-02"), "Form 12", "ab".repeat(32), "Ada Advocate", true),
                LocalDate.parse("2026-03-20"),
                Instant.parse("2026-03-21T07:00:00Z"),
                "Lena Lead");
    }

    private static OperationEvent over() {
        return new ReleaseEnded(OPERATION, RELEASE, ReleaseEnded.Cause.REVOKED, "Lena Lead");
    }

    @ParameterizedTest
    @MethodSource("losses")
    void INF_09_between_the_loss_and_the_end_of_its_part_it_is_told_nothing(AgencyEvent loss) {
        assertThat(after(HarborPlan.opened(), INVITED, HarborPlan.site())).contains("muster.site.added.v1");
        assertThat(after(loss, HarborPlan.raid(), HarborPlan.assigned(GUEST), HarborPlan.requested()))
                .isEmpty();
        assertThat(after(HarborPlan.released(), WITHDRAWN)).containsExactly("muster.participation.closed.v1");
    }

    @ParameterizedTest
    @EnumSource
    void INF_09_nor_is_any_other_kind_of_agency(AgencyKind kind) {
        after(HarborPlan.opened(), HarborPlan.invited(GUEST, kind));
        assertThat(after(REVOKED, HarborPlan.site(), HarborPlan.raid(), HarborPlan.assigned(GUEST)))
                .isEmpty();
    }

    @Test
    void INF_09_a_new_agreement_brings_back_nothing_of_a_part_that_was_lost() {
        after(HarborPlan.opened(), INVITED, REVOKED, HarborPlan.raid());
        assertThat(after(RENEWED, HarborPlan.moved(), HarborPlan.site())).isEmpty();
        assertThat(after(WITHDRAWN)).containsExactly("muster.participation.closed.v1");
    }

    @Test
    void INF_09_who_is_invited_anew_after_a_new_agreement_begins_anew_as_whoever_comes_then() {
        after(HarborPlan.opened(), INVITED, REVOKED, HarborPlan.raid(), RENEWED, WITHDRAWN, INVITED);
        List<Update> welcome = Feed.last(GUEST, List.of(HarborPlan.opened(), HarborPlan.raid(), INVITED));
        assertThat(told).endsWith(welcome.toArray(Update[]::new));
        assertThat(after(HarborPlan.site())).containsExactly("muster.site.added.v1");
    }

    @Test
    void INF_09_who_was_invited_on_older_facts_hears_neither_of_that_nor_of_the_end() {
        assertThat(after(HarborPlan.opened(), REVOKED, INVITED, HarborPlan.site()))
                .isEmpty();
        assertThat(after(RENEWED, HarborPlan.raid(), WITHDRAWN)).isEmpty();
        assertThat(after(INVITED)).startsWith("muster.participation.opened.v1");
    }

    @Test
    void INF_09_the_lead_agency_goes_on_being_told_and_so_do_the_others() {
        OperationEvent other = HarborPlan.invited(OTHER, AgencyKind.PROSECUTOR);
        after(HarborPlan.opened(), INVITED, other, new AgencyRevoked(LEAD, "Left"), REVOKED);
        Situation lost = situation;
        assertThat(after(LEAD, HarborPlan.site())).containsExactly("muster.site.added.v1");
        situation = lost;
        assertThat(after(OTHER, HarborPlan.site())).containsExactly("muster.site.added.v1");
    }

    @Test
    void VIC_04_a_release_that_it_was_told_of_ends_for_it_without_a_seat_as_well() {
        OperationEvent provider = HarborPlan.invited(GUEST, AgencyKind.VICTIM_SERVICES);
        assertThat(after(HarborPlan.opened(), provider, met(1, VictimClass.SCREENED), released()))
                .endsWith("muster.survivor-release.given.v1");
        assertThat(after(REVOKED, met(2, VictimClass.IDENTIFIED))).isEmpty();
        assertThat(after(over())).containsExactly("muster.survivor-release.ended.v1");
    }

    @Test
    void VIC_04_of_a_release_that_began_while_it_had_no_seat_it_is_not_told_that_it_ended() {
        OperationEvent provider = HarborPlan.invited(GUEST, AgencyKind.VICTIM_SERVICES);
        after(HarborPlan.opened(), provider, met(1, VictimClass.SCREENED));
        assertThat(after(REVOKED, released(), over())).isEmpty();
        assertThat(after(RENEWED, WITHDRAWN)).containsExactly("muster.participation.closed.v1");
    }

    @Test
    void INF_09_from_a_closed_operation_nobody_goes_and_of_it_is_told_to_whoever_has_a_seat() {
        after(HarborPlan.opened(), INVITED, closed(), REVOKED);
        assertThat(after(HarborPlan.requested())).isEmpty();
        assertThat(after(RENEWED, HarborPlan.approved())).containsExactly("muster.warrant.approved.v1");
    }

    @Test
    void what_else_happens_to_an_agency_costs_it_no_seat() {
        after(new AgencyEnrolled(GUEST, "DA", "District Attorney", AgencyKind.PROSECUTOR, List.of("US-CA"), MOU));
        after(HarborPlan.opened(), INVITED, new AgencyModelDropped(GUEST, "Left"), RENEWED);
        assertThat(after(HarborPlan.site())).containsExactly("muster.site.added.v1");
    }

    private static OperationEvent closed() {
        return new OperationClosed(OPERATION, RELEASE, "Over", "Lena Lead");
    }
}
