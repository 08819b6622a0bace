package muster.operation;

import static muster.operation.SafeHarbor.LEAD;
import static muster.operation.SafeHarbor.OPERATION;
import static muster.operation.SafeHarbor.at;
import static muster.operation.SafeHarbor.facts;
import static muster.operation.SafeHarbor.opened;
import static muster.operation.Trial.given;
import static muster.operation.WholePlan.RECORD;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import muster.operation.event.AfterActionReported;
import muster.operation.event.EmergencyStarted;
import muster.operation.event.FieldEventKind;
import muster.operation.event.FieldEventLogged;
import muster.operation.event.HandOff;
import muster.operation.event.MinorNotice;
import muster.operation.event.MinorNotice.Register;
import muster.operation.event.Recovery;
import muster.operation.event.VictimClass;
import muster.shared.RecordId;
import muster.shared.SurvivorRef;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Rule VIC-06: of a minor some must be told, each within its time; a minor is a victim without proof of force. */
class NoticesTest {
    private static final SurvivorRef CHILD = new SurvivorRef(SafeHarbor.id(80));
    private static final Instant MET = at("2026-03-02T08:00");

    @Test
    void VIC_06_who_writes_down_a_minor_is_told_whom_to_tell_by_when() {
        Trial.warned(log(given(opened()), recovery(true), at("2026-03-02T08:00")), "VIC-06");
        Trial.warned(log(given(opened()), recovery(false), at("2026-03-02T08:00")));
    }

    @ParameterizedTest
    @CsvSource({
        "NCIC, 2026-03-02T10:00, ''",
        "NCIC, 2026-03-02T10:01, VIC-06",
        "NCMEC, 2026-03-03T08:00, ''",
        "CHILD_PROTECTION, 2026-03-03T08:01, VIC-06"
    })
    void VIC_06_a_late_notice_is_warned_of(Register to, String when, String warned) {
        Trial.warned(
                log(given(opened(), met(true)), notice(to, at(when)), at(when)),
                warned.isEmpty() ? new String[0] : new String[] {warned});
    }

    @Test
    void VIC_06_a_notice_is_of_a_minor_who_was_met() {
        Instant when = at("2026-03-02T09:00");
        Trial.invalid(log(given(opened(), met(false)), notice(Register.NCIC, when), when), "unknown-minor");
        Trial.invalid(log(given(opened()), notice(Register.NCIC, when), when), "unknown-minor");
    }

    @Test
    void VIC_06_an_operation_closes_when_all_were_told() {
        closed(Set.of(Register.values())).expectSuccessfulHandlerExecution();
    }

    @ParameterizedTest
    @EnumSource
    void VIC_06_an_operation_does_not_close_while_one_was_not(Register left) {
        Set<Register> others = java.util.EnumSet.complementOf(java.util.EnumSet.of(left));
        Trial.refused(closed(others), "VIC-06", "notice-missing");
    }

    private static ResultValidator<Operation> closed(Set<Register> told) {
        List<Object> events = new ArrayList<>(List.of(
                opened(), new EmergencyStarted(OPERATION, RECORD, "A call", List.of(), "s-1", "Susan"), met(true)));
        told.forEach(to -> events.add(logged(notice(to, MET))));
        events.add(logged(new LogFieldEvent(
                OPERATION,
                new RecordId(SafeHarbor.id(81)),
                FieldEventKind.HAND_OFF,
                MET,
                null,
                null,
                null,
                null,
                null,
                null,
                new HandOff(CHILD, WholePlan.PROVIDER),
                null)));
        events.add(new AfterActionReported(OPERATION, RECORD, "Nothing", null, null, "Lena Lead"));
        return given(events.toArray())
                .when(new Close(OPERATION, RECORD, "Done", null), facts(LEAD, at("2026-03-04T08:00"), WholePlan.ALONE));
    }

    private static ResultValidator<Operation> log(Trial trial, LogFieldEvent entry, Instant now) {
        return trial.when(entry, facts(LEAD, now));
    }

    private static LogFieldEvent recovery(boolean minor) {
        return new LogFieldEvent(
                OPERATION,
                RECORD,
                FieldEventKind.RECOVERY,
                MET,
                null,
                null,
                null,
                new Recovery(CHILD, Set.of(VictimClass.RECOVERED), minor),
                null,
                null,
                null,
                null);
    }

    private static LogFieldEvent notice(Register to, Instant when) {
        return new LogFieldEvent(
                OPERATION,
                new RecordId(SafeHarbor.id(82)),
                FieldEventKind.NOTICE,
                when,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                new MinorNotice(CHILD, to));
    }

    private static FieldEventLogged met(boolean minor) {
        return logged(recovery(minor));
    }

    private static FieldEventLogged logged(LogFieldEvent entry) {
        return new FieldEventLogged(
                OPERATION,
                entry.entryId(),
                entry.kind(),
                entry.happenedAt(),
                null,
                null,
                "Lena Lead",
                null,
                entry.recovery(),
                null,
                null,
                entry.handOff(),
                null,
                entry.notice());
    }
}
