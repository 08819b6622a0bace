package muster.audit.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import muster.audit.view.DecisionHistory;
import muster.decision.NoSuch;
import muster.ledger.Moment;
import muster.ledger.proof.store.EvidenceShelf;
import muster.operation.view.OperationPlan;
import muster.shared.OperationId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Evidence of an operation for a court: made in the background, fetched when it is ready, checked without Muster. */
@RestController
@RequestMapping("/api/v1/audit")
@Tag(name = "Audit")
class ExportController {
    private static final MediaType ZIP = MediaType.parseMediaType("application/zip");

    private final ReadLog log;
    private final DecisionHistory history;
    private final Exports exports;

    ExportController(ReadLog log, DecisionHistory history, Exports exports) {
        this.log = log;
        this.history = history;
        this.exports = exports;
    }

    /** @param written of how many events; the rest is proof */
    record Progress(UUID id, String status, long events, long written) {}

    @PostMapping("/operations/{operationId}/exports")
    @Operation(operationId = "export-evidence", summary = "Begins a bundle of evidence of an operation")
    @ApiResponse(responseCode = "202", description = "It is being made; Location says where to fetch it.")
    ResponseEntity<Progress> begin(
            @PathVariable OperationId operationId,
            @Parameter(description = Unseal.OF_EVIDENCE) @RequestParam @Nullable String unseal) {
        log.record();
        boolean unsealed = Unseal.isSaid(unseal);
        OperationPlan plan = history.plan(operationId, Moment.NOW).orElseThrow(() -> new NoSuch("operation"));
        UUID id = exports.begin(operationId, plan, unsealed);
        return making(id, exports.find(id));
    }

    @GetMapping("/exports/{exportId}")
    @Operation(operationId = "read-evidence", summary = "The bundle, or how far it has come")
    @ApiResponse(
            responseCode = "200",
            description = "The bundle; java -jar muster.jar verify checks it.",
            content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(
            responseCode = "202",
            description = "Not ready yet.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = Progress.class)))
    ResponseEntity<?> read(@PathVariable UUID exportId) {
        log.record();
        EvidenceShelf.Shelved shelved = exports.find(exportId);
        if (!shelved.ready()) {
            return making(exportId, shelved);
        }
        return ResponseEntity.ok()
                .contentType(ZIP)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"evidence-" + exportId + ".zip\"")
                .body(exports.bundle(exportId));
    }

    private static ResponseEntity<Progress> making(UUID id, EvidenceShelf.Shelved shelved) {
        String status = shelved.ready() ? "READY" : "MAKING";
        return ResponseEntity.accepted()
                .header(HttpHeaders.LOCATION, "/api/v1/audit/exports/" + id)
                .header(HttpHeaders.RETRY_AFTER, "1")
                .body(new Progress(id, status, shelved.events(), shelved.written()));
    }
}
