package muster.disclosure;

import static muster.disclosure.HarborPlan.GUEST;
import static muster.disclosure.HarborPlan.LEAD;
import static muster.disclosure.HarborPlan.OPERATION;
import static muster.disclosure.HarborPlan.OTHER;
import static muster.disclosure.HarborPlan.RAID;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import muster.agency.event.AgencyKind;
import muster.deconfliction.event.ConflictEnded;
import muster.deconfliction.event.ConflictEscalated;
import muster.deconfliction.event.ConflictNoticed;
import muster.deconfliction.event.ConflictStatus;
import muster.deconfliction.event.Contact;
import muster.deconfliction.event.EventClass;
import muster.shared.AgencyId;
import muster.shared.ConflictId;
import muster.shared.OfOperation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rule DEC-03: the row of the matrix about conflicts, in the words that each column is told. */
class ConflictDisclosureTest {
    private static final ConflictId FIRST = new ConflictId(HarborPlan.id(40));
    private static final ConflictId SECOND = new ConflictId(HarborPlan.id(41));
    private static final AgencyId NEIGHBOUR = new AgencyId(HarborPlan.id(42));
    private static final Contact DESK = new Contact("Night desk", "+14155550142");
    private static final ConflictEscalated ESCALATED =
            new ConflictEscalated(OPERATION, FIRST, Instant.parse("2026-03-05T15:30:00Z"));

    @Test
    void DEC_03_the_lead_is_told_whom_to_call_and_where_it_stands() {
        assertThat(told(LEAD, AgencyKind.MEDICAL, noticed(FIRST, DESK, ConflictStatus.OPEN), ESCALATED, ended(FIRST)))
                .containsExactly(
                        Map.of(
                                "conflictId", FIRST,
                                "agencyId", NEIGHBOUR,
                                "eventClass", EventClass.PREMISES_ENTRY,
                                "contact", DESK,
                                "raidId", RAID,
                                "status", ConflictStatus.OPEN),
                        Map.of("conflictId", FIRST, "escalated", true, "contactBy", ESCALATED.contactBy()),
                        Map.of("conflictId", FIRST, "status", "ENDED"));
    }

    @Test
    void DEC_03_analysts_are_told_whom_to_call_and_not_what_comes_of_it() {
        assertThat(told(
                        GUEST,
                        AgencyKind.FUSION_CENTER,
                        noticed(FIRST, null, ConflictStatus.OPEN),
                        noticed(FIRST, DESK, ConflictStatus.OPEN),
                        noticed(FIRST, DESK, ConflictStatus.AGREED_HERE),
                        ESCALATED,
                        ended(FIRST)))
                .containsExactly(
                        Map.of(
                                "conflictId", FIRST,
                                "agencyId", NEIGHBOUR,
                                "eventClass", EventClass.PREMISES_ENTRY),
                        Map.of(
                                "conflictId", FIRST,
                                "agencyId", NEIGHBOUR,
                                "eventClass", EventClass.PREMISES_ENTRY,
                                "contact", DESK),
                        Map.of("conflictId", FIRST, "status", "ENDED"));
    }

    @ParameterizedTest
    @EnumSource(names = {"LOCAL_LAW_ENFORCEMENT", "PROSECUTOR"})
    void DEC_03_police_and_prosecutors_are_told_that_there_is_one_and_neither_how_many_nor_whose(AgencyKind kind) {
        assertThat(told(
                        GUEST,
                        kind,
                        noticed(FIRST, null, ConflictStatus.OPEN),
                        noticed(FIRST, DESK, ConflictStatus.AGREED_THERE),
                        noticed(SECOND, DESK, ConflictStatus.OPEN),
                        ESCALATED,
                        noticed(FIRST, DESK, ConflictStatus.AGREED),
                        ended(SECOND),
                        ended(FIRST)))
                .containsExactly(Map.of("deconfliction", "OPEN"), Map.of("deconfliction", "CLEAR"));
    }

    @ParameterizedTest
    @EnumSource(names = {"VICTIM_SERVICES", "CHILD_PROTECTION", "MEDICAL", "COURT"})
    void DEC_03_others_are_told_nothing(AgencyKind kind) {
        assertThat(told(GUEST, kind, noticed(FIRST, DESK, ConflictStatus.OPEN), ESCALATED, ended(FIRST)))
                .isEmpty();
        assertThat(told(OTHER, kind, noticed(FIRST, DESK, ConflictStatus.OPEN), ESCALATED, ended(FIRST)))
                .isEmpty();
    }

    @Test
    void DEC_03_who_comes_later_is_told_what_stands_then() {
        List<OfOperation> before = List.of(
                HarborPlan.opened(),
                noticed(FIRST, DESK, ConflictStatus.OPEN),
                noticed(SECOND, DESK, ConflictStatus.OPEN),
                ended(FIRST));
        assertThat(welcomed(before, AgencyKind.PROSECUTOR)).containsExactly("muster.deconfliction.changed.v1");
        assertThat(welcomed(before, AgencyKind.FUSION_CENTER)).containsExactly("muster.conflict.noticed.v1");
        assertThat(welcomed(before, AgencyKind.COURT)).isEmpty();
        assertThat(welcomed(plus(before, ended(SECOND)), AgencyKind.PROSECUTOR)).isEmpty();
    }

    private static List<String> welcomed(List<OfOperation> before, AgencyKind kind) {
        List<String> types = Feed.types(Feed.of(GUEST, plus(before, HarborPlan.invited(GUEST, kind))));
        assertThat(types).first().isEqualTo("muster.participation.opened.v1");
        return types.stream().filter(type -> type.contains("conflict")).toList();
    }

    private static List<OfOperation> plus(List<OfOperation> some, OfOperation more) {
        return Stream.concat(some.stream(), Stream.of(more)).toList();
    }

    private static List<Map<String, Object>> told(AgencyId agency, AgencyKind kind, OfOperation... events) {
        List<OfOperation> history = List.of(HarborPlan.opened(), HarborPlan.invited(GUEST, kind));
        int common = Feed.of(agency, history).size();
        for (OfOperation event : events) {
            history = plus(history, event);
        }
        return Feed.of(agency, history).stream().skip(common).map(Update::data).toList();
    }

    private static ConflictNoticed noticed(ConflictId id, Contact contact, ConflictStatus status) {
        return new ConflictNoticed(OPERATION, id, RAID, NEIGHBOUR, EventClass.PREMISES_ENTRY, contact, status);
    }

    private static ConflictEnded ended(ConflictId id) {
        return new ConflictEnded(OPERATION, id);
    }
}
