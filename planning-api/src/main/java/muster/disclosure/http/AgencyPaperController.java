package muster.disclosure.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import muster.decision.NoSuch;
import muster.disclosure.Need;
import muster.disclosure.view.AgencyFeed;
import muster.shared.AgencyId;
import muster.shared.OperationId;
import muster.shared.http.Asked;
import muster.shared.http.Asks;
import muster.shared.http.Disseminates;
import muster.shared.http.Reads;
import muster.shared.http.paper.Copy;
import muster.shared.http.paper.Press;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** An agency's own model of an operation on paper: what it was told, and not a word more. */
@RestController
@RequestMapping("/api/v1/agencies/{agencyId}/operations/{operationId}")
@Tag(name = "Agency model")
@Disseminates(Need.SEAT)
class AgencyPaperController {
    private final AgencyRights rights;
    private final Reads reads;
    private final AgencyFeed feed;
    private final Press press;

    AgencyPaperController(AgencyRights rights, Reads reads, AgencyFeed feed, Press press) {
        this.rights = rights;
        this.reads = reads;
        this.feed = feed;
        this.press = press;
    }

    @GetMapping("/plan.pdf")
    @Operation(operationId = "print-agency-plan", summary = "What the agency knows of the plan, as a tagged PDF")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")))
    @Asks(Asked.AS_OF)
    ResponseEntity<byte[]> pdf(@PathVariable AgencyId agencyId, @PathVariable OperationId operationId) {
        return press.pdf(copy(agencyId, operationId));
    }

    @GetMapping("/plan.html")
    @Operation(operationId = "view-printed-agency-plan", summary = "The same as a page that a browser prints")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/html", schema = @Schema(type = "string")))
    @Asks(Asked.AS_OF)
    ResponseEntity<String> html(@PathVariable AgencyId agencyId, @PathVariable OperationId operationId) {
        return press.html(copy(agencyId, operationId));
    }

    private Copy copy(AgencyId agency, OperationId operation) {
        rights.assertSeated(agency);
        Instant asOf = reads.past("asOf");
        Instant at = press.now();
        Instant shownAt = Objects.requireNonNullElse(asOf, at);
        JsonNode now = feed.operation(agency, operation).orElseThrow(() -> new NoSuch("operation"));
        JsonNode shown =
                asOf == null ? now : feed.operation(agency, operation, asOf).orElseThrow(() -> new NoSuch("operation"));
        String address = "/api/v1/agencies/" + agency + "/operations/" + operation + "?asOf=" + shownAt;
        return press.copy(shown, address, Map.of(), at, marks(shown, asOf, shown.equals(now)));
    }

    private static List<String> marks(JsonNode shown, @Nullable Instant asOf, boolean present) {
        if (!present) {
            return List.of("Not the present plan: this is what was known on " + asOf + ".");
        }
        return shown.at("/plan/status").asString("").equals("VOIDED")
                ? List.of("Stale: the plan was changed since it was submitted.")
                : List.of();
    }
}
