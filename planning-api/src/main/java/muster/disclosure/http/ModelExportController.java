package muster.disclosure.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import muster.disclosure.Need;
import muster.disclosure.view.Dissemination;
import muster.disclosure.view.Disseminations;
import muster.shared.Actor;
import muster.shared.AgencyId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** An agency takes what it was told with it. */
@RestController
@RequestMapping("/api/v1/agencies/{agencyId}")
@Tag(name = "Agency model")
class ModelExportController {
    private static final String MEDIA_TYPE = "application/zip";
    private static final String DOOR = "export-agency-model";

    private final AgencyRights rights;
    private final ModelExport export;
    private final Disseminations disseminations;
    private final Clock clock;

    ModelExportController(AgencyRights rights, ModelExport export, Disseminations disseminations, Clock clock) {
        this.rights = rights;
        this.export = export;
        this.disseminations = disseminations;
        this.clock = clock;
    }

    /** Written page by page on the request's own thread: a feed may be larger than the memory. */
    @GetMapping(path = "/model.zip", produces = MEDIA_TYPE)
    @Operation(
            operationId = DOOR,
            summary = "Everything that the agency was told, to keep",
            description = "updates.ndjson is the feed from its first number, operations.ndjson what it makes of each"
                    + " operation, and manifest.json says how many lines each has and its SHA-256. Whoever has the first"
                    + " can make the second.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = MEDIA_TYPE, schema = @Schema(type = "string", format = "binary")))
    void export(@PathVariable AgencyId agencyId, HttpServletResponse response) throws IOException {
        Actor reader = rights.assertSeated(agencyId);
        response.setContentType(MEDIA_TYPE);
        response.setHeader("Content-Disposition", "attachment; filename=\"model.zip\"");
        export.write(
                agencyId,
                response.getOutputStream(),
                items -> disseminations.record(
                        new Dissemination(
                                clock.instant(),
                                reader.sub(),
                                reader.name(),
                                agencyId,
                                DOOR,
                                Need.SEAT,
                                null,
                                null,
                                null,
                                null),
                        items));
    }
}
