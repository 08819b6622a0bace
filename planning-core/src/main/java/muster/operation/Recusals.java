package muster.operation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import muster.decision.Decision;
import muster.decision.Facts;
import muster.decision.OfficerOnFile;
import muster.decision.Ruling;
import muster.operation.event.OfficerRecused;
import muster.operation.event.OfficerReleased;
import muster.shared.Invalid;
import muster.shared.OfficerId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** Who has a conflict of interest and therefore no part in the operation (rule STF-06). Nobody is taken back. */
final class Recusals {
    private final Assignments assignments;
    private final Map<OfficerId, OfficerRecused> recused = new LinkedHashMap<>();

    Recusals(Assignments assignments) {
        this.assignments = assignments;
    }

    /** What the person was to do is freed with it. */
    @CommandHandler
    Decision decide(RecuseOfficer command, Facts facts) {
        OfficerOnFile officer = facts.officer(command.officerId())
                .orElseThrow(() -> new Invalid("unknown-officer", "Name an enrolled officer.", "/officerId"));
        List<Object> events = new ArrayList<>();
        events.add(new OfficerRecused(
                command.operationId(),
                command.recusalId(),
                command.officerId(),
                officer.agencyId(),
                officer.name(),
                officer.subject(),
                command.ground(),
                command.reason()));
        assignments.standing().stream()
                .map(Assignments.Task::given)
                .filter(task -> task.officerId().equals(command.officerId()))
                .forEach(task -> events.add(new OfficerReleased(
                        command.operationId(), task.assignmentId(), task.officerId(), "A conflict of interest")));
        return Ruling.on(facts)
                .require(
                        !recused.containsKey(command.officerId()),
                        "STF-06",
                        "recused-already",
                        () -> "Nothing is to be done: this person has no part in the operation already.")
                .decide(events);
    }

    @EventSourcingHandler
    void evolve(OfficerRecused event) {
        recused.put(event.officerId(), event);
    }

    /** Judged on the person: by entry, sign-in and name. */
    void require(OfficerOnFile officer, Ruling ruling) {
        ruling.require(
                recused.values().stream().noneMatch(one -> isSame(one, officer)),
                "STF-06",
                "conflict-of-interest",
                () -> "Name somebody else: " + officer.name() + " has a conflict of interest in this operation.");
    }

    private static boolean isSame(OfficerRecused one, OfficerOnFile officer) {
        return one.officerId().equals(officer.id())
                || (one.subject() != null && one.subject().equals(officer.subject()))
                || PersonName.same(one.name(), officer.name());
    }
}
