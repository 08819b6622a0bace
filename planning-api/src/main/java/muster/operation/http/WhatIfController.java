package muster.operation.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import muster.decision.Refusal;
import muster.shared.OperationId;
import muster.shared.http.Asked;
import muster.shared.http.Asks;
import muster.shared.http.Door;
import muster.shared.http.Imagined;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/v1/operations/{operationId}/what-if")
@Tag(name = "Readiness and go")
class WhatIfController {
    private final Door door;
    private final ImaginedDoors doors;

    WhatIfController(Door door, ImaginedDoors doors) {
        this.door = door;
        this.doors = doors;
    }

    /**
     * @param type the command, as its door is called: {@code reschedule-raid}
     * @param ids what its door takes in its path, beside the operation: {@code raidId}
     * @param body what its door takes; the reason where it is a query there
     */
    record ImaginedCommandBody(
            @NotBlank @Size(max = 40) String type,
            @Nullable @Size(max = 3) Map<@NotBlank String, @NotNull String> ids,
            @Nullable JsonNode body) {}

    record WhatIfBody(@NotEmpty @Size(max = 100) List<@NotNull @Valid ImaginedCommandBody> commands) {}

    @PostMapping
    @Operation(
            operationId = "what-if",
            summary = "What would come of commands, one after the other; stores nothing",
            description =
                    "Each command is decided on what came of those before it, with the rights that you have at its"
                            + " door. In ids and body, $0 stands for the id of what the first command would create, $1 for that of"
                            + " the second, and so on. Where a rule turns a command down, the answer says which and stops there."
                            + " Of others near a raid that stands only in thought nothing is told; a check of it warns so.")
    @Asks(Asked.IF_MATCH)
    Imagined.Outcome imagine(
            @PathVariable OperationId operationId, @Valid @RequestBody WhatIfBody body, HttpServletRequest request)
            throws Exception {
        Imagined imagined = door.imagine();
        try {
            for (ImaginedCommandBody command : body.commands()) {
                doors.enter(operationId, command, imagined.ids(), request);
            }
            return imagined.outcome(null);
        } catch (Refusal refusal) {
            return imagined.outcome(refusal);
        }
    }
}
