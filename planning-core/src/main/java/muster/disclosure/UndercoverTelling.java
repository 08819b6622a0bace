package muster.disclosure;

import static muster.disclosure.Members.members;

import java.util.Map;
import java.util.Optional;
import muster.operation.event.AssignmentRole;
import muster.operation.event.OfficerAssigned;
import muster.operation.event.TechniqueApproved;
import muster.operation.event.TechniquePlanned;
import muster.operation.event.UndercoverTechnique;
import muster.shared.AgencyId;
import muster.shared.OfOperation;

/** What is told of work undercover: to those who plan it and answer for it, and to agencies whose people do or cover it. */
record UndercoverTelling(Column column, AgencyId agency, Situation after) {
    Optional<Map<String, Object>> of(OfOperation event) {
        return switch (event) {
            case TechniquePlanned e when isTold() -> Optional.of(rules(e));
            case TechniqueApproved e when isTold() -> Optional.of(approved(e));
            default -> Optional.empty();
        };
    }

    /** With the task of somebody who works undercover or covers it comes what may be done. */
    static Map<String, Object> with(OfficerAssigned task, Situation after) {
        return concerns(task)
                ? after.fact(Situation.TECHNIQUE, TechniquePlanned.class)
                        .map(planned -> members("technique", rules(planned)))
                        .orElse(members())
                : members();
    }

    private static Map<String, Object> rules(TechniquePlanned e) {
        UndercoverTechnique technique = e.technique();
        return members(
                "techniqueId", e.techniqueId(),
                "contact", technique.contact(),
                "mostPayment", technique.mostPayment(),
                "recording", technique.recording(),
                "signalAgreed", technique.signalAgreed(),
                "conduct", technique.conduct());
    }

    private Map<String, Object> approved(TechniqueApproved e) {
        Map<String, Object> answer = members("techniqueId", e.techniqueId());
        Object whom = Matrix.UNDERCOVER.seenBy(column) == Sight.FULL
                ? members("agencyId", e.agencyId(), "by", e.approvedByName(), "reason", e.reason())
                : true;
        answer.put(e.approver() == TechniqueApproved.Approver.SUPERVISOR ? "supervisor" : "prosecutor", whom);
        return answer;
    }

    private boolean isTold() {
        return switch (Matrix.UNDERCOVER.seenBy(column)) {
            case FULL -> true;
            case OWN ->
                after.standing().stream()
                        .anyMatch(fact -> fact instanceof OfficerAssigned task
                                && task.agencyId().equals(agency)
                                && concerns(task));
            default -> false;
        };
    }

    private static boolean concerns(OfficerAssigned task) {
        return task.role() == AssignmentRole.UNDERCOVER || task.role() == AssignmentRole.COVER;
    }
}
