package muster.disclosure.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import muster.decision.NoSuch;
import muster.disclosure.VictimSpecialist;
import muster.disclosure.view.VictimCare;
import muster.operation.event.AssignmentRole;
import muster.shared.Actor;
import muster.shared.OperationId;
import muster.shared.http.Asked;
import muster.shared.http.Asks;
import muster.shared.http.Door;
import muster.shared.http.Parts;
import muster.shared.http.Reads;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/v1/operations/{operationId}/care")
@Tag(name = "Care of victims")
class VictimCareController {
    private final Door door;
    private final Reads reads;
    private final Parts parts;
    private final VictimCare care;

    VictimCareController(Door door, Reads reads, Parts parts, VictimCare care) {
        this.door = door;
        this.reads = reads;
        this.parts = parts;
        this.care = care;
    }

    @GetMapping
    @Operation(
            operationId = "get-victim-care",
            summary = "What a victim specialist with a task in it may know of the operation",
            description =
                    "Who is expected, what providers can give, how far it has come and who was met; never an affidavit,"
                            + " a warrant, a target or another person's task. The column VS of the matrix.")
    @Asks(Asked.AS_OF)
    JsonNode read(@PathVariable OperationId operationId) {
        Actor actor = door.caller();
        parts.requireTask(
                actor,
                operationId,
                AssignmentRole.VICTIM_SPECIALIST,
                "a victim specialist with a task in the operation");
        VictimSpecialist person = new VictimSpecialist(actor.sub(), Objects.requireNonNull(actor.agency()));
        return care.of(person, operationId, reads.moment()).orElseThrow(() -> new NoSuch("operation"));
    }
}
