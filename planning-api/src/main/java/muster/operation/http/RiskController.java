package muster.operation.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import muster.operation.AssessRisk;
import muster.shared.OperationId;
import muster.shared.RiskAssessmentId;
import muster.shared.SiteId;
import muster.shared.http.Creates;
import muster.shared.http.Door;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/operations/{operationId}/risk-assessments")
@Tag(name = "Sites")
class RiskController {
    private final Door door;
    private final OperationRights rights;

    RiskController(Door door, OperationRights rights) {
        this.door = door;
        this.rights = rights;
    }

    record AssessRiskBody(
            @NotNull SiteId siteId,
            @Nullable @Size(min = 1, max = 64) String matrix,
            @NotNull @Size(max = 200) Map<@NotNull @Size(max = 64) String, @NotNull Boolean> answers) {}

    @PostMapping
    @Operation(
            operationId = "assess-risk",
            summary = "Answer the threat sheet for a site: each question with true or false (assess-risk, rule RSK-02)")
    @Creates
    ResponseEntity<?> assess(@PathVariable OperationId operationId, @Valid @RequestBody AssessRiskBody body) {
        rights.toPlan(door.caller(), operationId);
        RiskAssessmentId id = new RiskAssessmentId(UUID.randomUUID());
        AssessRisk command = new AssessRisk(operationId, id, body.siteId(), body.matrix(), body.answers());
        return door.create(
                command, command.stream(), id, "/api/v1/operations/" + operationId + "/risk-assessments/" + id);
    }
}
