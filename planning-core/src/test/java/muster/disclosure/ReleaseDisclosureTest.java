package muster.disclosure;

import static muster.disclosure.HarborPlan.GUEST;
import static muster.disclosure.HarborPlan.LEAD;
import static muster.disclosure.HarborPlan.OPERATION;
import static muster.disclosure.HarborPlan.OTHER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import muster.agency.event.AgencyKind;
import muster.operation.event.FieldEventKind;
import muster.operation.event.FieldEventLogged;
import muster.operation.event.HandOff;
import muster.operation.event.MinorNotice;
import muster.operation.event.OperationEvent;
import muster.operation.event.Recovery;
import muster.operation.event.ReleaseEnded;
import muster.operation.event.ReleaseEnded.Cause;
import muster.operation.event.ReleaseRecorded;
import muster.operation.event.SignedForm;
import muster.operation.event.SurvivorFact;
import muster.operation.event.VictimClass;
import muster.shared.AgencyId;
import muster.shared.RecordId;
import muster.shared.SurvivorRef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Rule VIC-04: who learns what of a release, for as long as it counts. */
class ReleaseDisclosureTest {
    private static final SurvivorRef SURVIVOR = new SurvivorRef(new UUID(5, 5));
    private static final RecordId RELEASE = new RecordId(new UUID(6, 6));
    private static final RecordId FIRST = new RecordId(new UUID(7, 1));

    private static OperationEvent met(RecordId entry, VictimClass counted, @Nullable RecordId corrects) {
        return logged(entry, new Recovery(SURVIVOR, Set.of(counted), true), null, null, corrects);
    }

    private static FieldEventLogged logged(
            RecordId entry,
            @Nullable Recovery met,
            @Nullable HandOff to,
            @Nullable MinorNotice notice,
            @Nullable RecordId corrects) {
        return new FieldEventLogged(
                OPERATION,
                entry,
                met != null ? FieldEventKind.RECOVERY : to != null ? FieldEventKind.HAND_OFF : FieldEventKind.NOTICE,
                Feed.MONDAY,
                null,
                "In the back room",
                "Lena Lead",
                null,
                met,
                null,
                null,
                to,
                corrects,
                notice);
    }

    private static ReleaseRecorded released(AgencyId to, SurvivorFact... covers) {
        return new ReleaseRecorded(
                OPERATION,
                RELEASE,
                SURVIVOR,
                to,
                "Housing",
                Set.of(covers),
                new SignedForm(LocalDate.parse("2026-03-02"), "Form 12", "ab".repeat(32), "Ada Advocate", true),
                LocalDate.parse("2026-03-20"),
                Instant.parse("2026-03-21T07:00:00Z"),
                "Lena Lead");
    }

    private static List<OperationEvent> day(AgencyKind guest, OperationEvent... more) {
        List<OperationEvent> events = new ArrayList<>(List.of(
                HarborPlan.opened(),
                HarborPlan.invited(GUEST, guest),
                HarborPlan.invited(OTHER, AgencyKind.VICTIM_SERVICES),
                met(FIRST, VictimClass.SCREENED, null)));
        events.addAll(Arrays.asList(more));
        return events;
    }

    private static OperationEvent over(Cause cause) {
        return new ReleaseEnded(OPERATION, RELEASE, cause, "Lena Lead");
    }

    private static Object survivor(Update update) {
        return update.data().get("survivor");
    }

    @Test
    void VIC_04_the_agency_is_told_what_the_release_covers_and_no_more() {
        Update told = Feed.last(GUEST, day(AgencyKind.VICTIM_SERVICES, released(GUEST, SurvivorFact.CLASSES)))
                .getFirst();
        assertThat(told.type()).isEqualTo("muster.survivor-release.given.v1");
        assertThat(told.data())
                .containsOnlyKeys("releaseId", "survivorRef", "purpose", "covers", "validUntil", "survivor")
                .containsEntry("survivor", Map.of("classes", Set.of(VictimClass.SCREENED)));
    }

    @Test
    void VIC_04_each_fact_that_it_covers_is_told() {
        RecordId second = new RecordId(new UUID(7, 2));
        RecordId third = new RecordId(new UUID(7, 3));
        List<OperationEvent> history = day(
                AgencyKind.VICTIM_SERVICES,
                logged(second, null, new HandOff(SURVIVOR, OTHER), null, null),
                logged(third, null, null, new MinorNotice(SURVIVOR, MinorNotice.Register.NCMEC), null),
                released(GUEST, SurvivorFact.values()));
        assertThat(survivor(Feed.last(GUEST, history).getFirst()))
                .isEqualTo(Map.of(
                        "classes",
                        Set.of(VictimClass.SCREENED),
                        "minor",
                        true,
                        "metAt",
                        Feed.MONDAY,
                        "providerId",
                        OTHER,
                        "notices",
                        List.of(Map.of("to", MinorNotice.Register.NCMEC, "at", Feed.MONDAY))));
    }

    @Test
    void VIC_04_what_changes_while_it_counts_is_told_and_what_was_put_right_counts_no_more() {
        RecordId second = new RecordId(new UUID(7, 2));
        ReleaseRecorded release = released(GUEST, SurvivorFact.CLASSES, SurvivorFact.MET_AT);
        List<Update> told =
                Feed.last(GUEST, day(AgencyKind.VICTIM_SERVICES, release, met(second, VictimClass.IDENTIFIED, FIRST)));
        assertThat(told)
                .filteredOn(update -> update.type().equals("muster.survivor-release.changed.v1"))
                .singleElement()
                .satisfies(update -> assertThat(update.data())
                        .isEqualTo(Map.of(
                                "releaseId",
                                RELEASE,
                                "survivor",
                                Map.of("classes", Set.of(VictimClass.IDENTIFIED), "metAt", Feed.MONDAY))));
    }

    @Test
    void VIC_04_an_entry_that_changes_nothing_of_it_tells_nothing_of_it() {
        ReleaseRecorded release = released(GUEST, SurvivorFact.MINOR);
        FieldEventLogged given = logged(new RecordId(new UUID(7, 2)), null, new HandOff(SURVIVOR, OTHER), null, null);
        assertThat(Feed.last(GUEST, day(AgencyKind.VICTIM_SERVICES, release, given)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void VIC_04_when_it_ends_the_agency_is_told_that_and_not_why_and_later_nothing(Cause cause) {
        ReleaseRecorded release = released(GUEST, SurvivorFact.CLASSES);
        List<OperationEvent> history = day(AgencyKind.VICTIM_SERVICES, release, over(cause));
        assertThat(Feed.last(GUEST, history).getFirst().type()).isEqualTo("muster.survivor-release.ended.v1");
        assertThat(Feed.last(GUEST, history))
                .extracting(Update::data)
                .containsExactly(Map.of("releaseId", RELEASE, "status", "ENDED"));
        history.add(met(new RecordId(new UUID(7, 2)), VictimClass.IDENTIFIED, null));
        assertThat(Feed.last(GUEST, history)).noneMatch(update -> update.data().containsValue(SURVIVOR));
        assertThat(Feed.types(Feed.last(GUEST, history))).doesNotContain("muster.survivor-release.changed.v1");
    }

    @ParameterizedTest
    @EnumSource
    void VIC_04_nobody_but_the_lead_learns_that_there_is_one_of_another(AgencyKind kind) {
        ReleaseRecorded release = released(OTHER, SurvivorFact.values());
        assertThat(Feed.last(GUEST, day(kind, release))).isEmpty();
        assertThat(Feed.last(GUEST, day(kind, release, over(Cause.REVOKED)))).isEmpty();
        assertThat(Feed.last(LEAD, day(kind, release)).getFirst().data())
                .containsEntry("form", release.form())
                .containsEntry("recipientId", OTHER);
        assertThat(Feed.last(LEAD, day(kind, release, over(Cause.REVOKED))))
                .extracting(Update::data)
                .containsExactly(Map.of("releaseId", RELEASE, "status", Cause.REVOKED));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "VICTIM_SERVICES")
    void VIC_04_no_release_widens_another_row(AgencyKind kind) {
        assertThat(Feed.last(GUEST, day(kind, released(GUEST, SurvivorFact.values()))))
                .isEmpty();
    }
}
