package muster.operation.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import muster.decision.NoSuch;
import muster.decision.OfficerOnFile;
import muster.ledger.Moment;
import muster.officer.view.Officers;
import muster.operation.AssignOfficer;
import muster.operation.OperationCommand;
import muster.operation.ReleaseOfficer;
import muster.operation.view.Assignment;
import muster.operation.view.OperationPlan;
import muster.operation.view.Operations;
import muster.operation.view.Participation;
import muster.shared.AgencyId;
import muster.shared.AssignmentId;
import muster.shared.OperationId;
import muster.shared.Page;
import muster.shared.http.Asked;
import muster.shared.http.Asks;
import muster.shared.http.Door;
import muster.shared.http.Reads;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Who could have a task instead. Each is found by deciding the assignment itself, so that no rule stands here a second time;
 * who is left out is left out without a word, as the refusal would be (rules STF-04 and STF-07).
 */
@RestController
@RequestMapping("/api/v1/operations/{operationId}/assignments/{assignmentId}/replacements")
@Tag(name = "Assignments")
class ReplacementController {
    private static final int NAMED = 10;
    private static final int OF_EACH_AGENCY = 50;
    private static final int ASKED = 200;

    private final Door door;
    private final Reads reads;
    private final OperationRights rights;
    private final Operations operations;
    private final Officers officers;

    ReplacementController(Door door, Reads reads, OperationRights rights, Operations operations, Officers officers) {
        this.door = door;
        this.reads = reads;
        this.rights = rights;
        this.operations = operations;
        this.officers = officers;
    }

    @GetMapping
    @Operation(
            operationId = "list-replacements",
            summary = "People of the roster who could have this task instead",
            description =
                    "At most 10 people of the agencies that take part, those of the lead agency first, each of whom"
                            + " assign-officer would accept now. Nothing is told of anybody else. By name, 50 of each agency and 200 in"
                            + " all are looked at.")
    @Asks(Asked.MIN_POSITION)
    Page<OfficerOnFile> all(@PathVariable OperationId operationId, @PathVariable AssignmentId assignmentId) {
        rights.toPlan(door.caller(), operationId);
        reads.freshen("officer");
        OperationPlan plan = operations.at(operationId, Moment.NOW).orElseThrow(() -> new NoSuch("operation"));
        Assignment task = plan.assignments().stream()
                .filter(each -> each.id().equals(assignmentId))
                .findFirst()
                .orElseThrow(() -> new NoSuch("assignment"));
        List<OfficerOnFile> named = agencies(plan)
                .flatMap(agency -> officers.of(agency, null, OF_EACH_AGENCY).items().stream())
                .filter(officer -> !officer.id().equals(task.officerId()))
                .limit(ASKED)
                .filter(officer -> mayHave(plan, task, officer))
                .limit(NAMED)
                .toList();
        return new Page<>(named, null);
    }

    private static Stream<AgencyId> agencies(OperationPlan plan) {
        return Stream.concat(
                        Stream.of(plan.leadAgencyId()),
                        plan.participations().stream()
                                .map(Participation::agencyId)
                                .filter(plan::includes))
                .distinct();
    }

    /** Whoever has the task is freed first, in thought. */
    private boolean mayHave(OperationPlan plan, Assignment task, OfficerOnFile officer) {
        List<OperationCommand> commands = new ArrayList<>();
        if (task.status() == Assignment.Status.ASSIGNED) {
            commands.add(new ReleaseOfficer(plan.id(), task.id(), "Replaced"));
        }
        AssignOfficer instead = new AssignOfficer(
                plan.id(),
                new AssignmentId(UUID.randomUUID()),
                officer.id(),
                task.role(),
                task.window(),
                task.raidId(),
                List.of());
        commands.add(instead);
        return door.wouldAccept(instead.stream(), commands);
    }
}
