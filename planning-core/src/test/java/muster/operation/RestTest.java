package muster.operation;

import static muster.operation.SafeHarbor.LEAD;
import static muster.operation.SafeHarbor.NOW;
import static muster.operation.SafeHarbor.OPERATION;
import static muster.operation.SafeHarbor.ORTEGA;
import static muster.operation.SafeHarbor.RAID;
import static muster.operation.SafeHarbor.TASK;
import static muster.operation.SafeHarbor.actor;
import static muster.operation.SafeHarbor.assigned;
import static muster.operation.SafeHarbor.issued;
import static muster.operation.SafeHarbor.opened;
import static muster.operation.SafeHarbor.parlour;
import static muster.operation.SafeHarbor.raid;
import static muster.operation.SafeHarbor.requested;
import static muster.operation.SafeHarbor.window;
import static muster.operation.Trial.given;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import muster.decision.Duty;
import muster.decision.Facts;
import muster.decision.RuleOverride;
import muster.operation.event.AssignmentRole;
import muster.shared.Actor;
import muster.shared.Window;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;

/** Rule STF-05 where people get tasks; the hours themselves are tried in {@code RestHoursTest}. */
class RestTest {
    private static final Window EVENING = window("2026-03-05T20:00", "2026-03-05T23:00");
    private static final RuleOverride REASON = new RuleOverride("STF-05", "The only medic");

    @Test
    void STF_05_work_elsewhere_counts_and_so_does_the_way() {
        assign(LEAD, at("2026-03-05T08:00", "2026-03-05T20:00")).expectSuccessfulHandlerExecution();
        Trial.refused(assign(LEAD, at("2026-03-05T07:59", "2026-03-05T20:00")), "STF-05", "rest-too-short");
    }

    @Test
    void STF_05_a_supervisor_sets_it_aside_with_a_reason_and_a_lead_does_not() {
        Duty tired = at("2026-03-05T06:00", "2026-03-05T20:00");
        Trial.warned(assign(actor("s-1", "Susan", "supervisor"), tired, REASON), "STF-05");
        Trial.refused(assign(actor("s-1", "Susan", "supervisor"), tired), "STF-05", "rest-too-short");
        Trial.refused(assign(LEAD, tired, REASON), "STF-05", "rest-too-short");
    }

    @Test
    void STF_05_a_raid_takes_nobody_where_the_rest_is_too_short() {
        Trial planned = given(
                opened(),
                parlour(),
                requested(),
                issued(true),
                raid("2026-03-05T12:00", "2026-03-05T13:00"),
                assigned("2026-03-05T12:00", "2026-03-05T13:00"));
        Duty night = night("2026-03-05T23:59");
        Trial.refused(move(planned, "2026-03-06T14:00", "2026-03-06T15:00", night), "STF-05", "rest-too-short");
        move(planned, "2026-03-06T18:00", "2026-03-06T19:00", night).expectSuccessfulHandlerExecution();
        move(planned, "2026-03-06T14:00", "2026-03-06T15:00", night("2026-03-06T00:00"))
                .expectSuccessfulHandlerExecution();
    }

    /** The task that moves does not stand in its own way. */
    private static Duty night(String start) {
        return new Duty(
                List.of(
                        new Duty.Booking(TASK.value(), window("2026-03-06T11:00", "2026-03-06T13:30")),
                        new Duty.Booking(SafeHarbor.id(77), window(start, "2026-03-06T14:00"))),
                false);
    }

    private static ResultValidator<Operation> move(Trial planned, String start, String end, Duty duty) {
        return planned.when(new RescheduleRaid(OPERATION, RAID, window(start, end), "Rain"), facts(LEAD, duty));
    }

    private static ResultValidator<Operation> assign(Actor by, Duty duty, RuleOverride... overrides) {
        AssignOfficer command = new AssignOfficer(
                OPERATION, TASK, ORTEGA, AssignmentRole.ENTRY_TEAM, EVENING, null, List.of(overrides));
        return given(opened()).when(command, facts(by, duty));
    }

    private static Facts facts(Actor by, Duty duty) {
        Facts known = SafeHarbor.facts(by, NOW);
        return new Facts(
                NOW, by, known.agencies(), known.officers(), null, Map.of(ORTEGA, duty), Map.of(), known.packs());
    }

    private static Duty at(String start, String end) {
        return new Duty(
                Stream.of(new Duty.Booking(SafeHarbor.id(77), window(start, end)))
                        .toList(),
                false);
    }
}
