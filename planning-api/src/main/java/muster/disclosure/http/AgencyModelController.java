package muster.disclosure.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import muster.decision.NoSuch;
import muster.disclosure.Need;
import muster.disclosure.view.AgencyFeed;
import muster.disclosure.view.Updates;
import muster.shared.Actor;
import muster.shared.AgencyId;
import muster.shared.OperationId;
import muster.shared.Page;
import muster.shared.http.Asked;
import muster.shared.http.Asks;
import muster.shared.http.Disseminates;
import muster.shared.http.GeoMap;
import muster.shared.http.Reads;
import muster.shared.http.tak.TakPackages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What an agency reads of the operations it takes part in: its own model, never the operation. */
@RestController
@RequestMapping("/api/v1/agencies/{agencyId}")
@Tag(name = "Agency model")
@Disseminates(Need.SEAT)
class AgencyModelController {
    private final AgencyRights rights;
    private final Reads reads;
    private final AgencyFeed feed;
    private final UpdatePolls polls;
    private final UpdateStreams streams;
    private final TakPackages tak;

    AgencyModelController(
            AgencyRights rights,
            Reads reads,
            AgencyFeed feed,
            UpdatePolls polls,
            UpdateStreams streams,
            TakPackages tak) {
        this.rights = rights;
        this.reads = reads;
        this.feed = feed;
        this.polls = polls;
        this.streams = streams;
        this.tak = tak;
    }

    @GetMapping("/operations")
    @Operation(
            operationId = "list-agency-operations",
            summary = "The operations that the agency knows of, in the order in which it learnt of them")
    @Asks({Asked.AS_OF, Asked.LIMIT, Asked.CURSOR})
    Page<JsonNode> operations(@PathVariable AgencyId agencyId) {
        rights.assertSeated(agencyId);
        Instant asOf = reads.past("asOf");
        long after = reads.cursorNumber();
        int limit = reads.limit();
        return Reads.sealed(
                asOf == null ? feed.operations(agencyId, after, limit) : feed.operations(agencyId, asOf, after, limit));
    }

    @GetMapping("/operations/{operationId}")
    @Operation(
            operationId = "get-agency-operation",
            summary = "One operation as the agency knows it, now or as of a moment")
    @Asks(Asked.AS_OF)
    JsonNode operation(@PathVariable AgencyId agencyId, @PathVariable OperationId operationId) {
        rights.assertSeated(agencyId);
        Instant asOf = reads.past("asOf");
        Optional<JsonNode> known =
                asOf == null ? feed.operation(agencyId, operationId) : feed.operation(agencyId, operationId, asOf);
        return known.orElseThrow(() -> new NoSuch("operation"));
    }

    @GetMapping(path = "/operations/{operationId}/map.geojson", produces = GeoMap.MEDIA_TYPE)
    @Operation(operationId = "map-agency-operation", summary = "The places that the agency knows of, as GeoJSON")
    @Asks(Asked.AS_OF)
    ResponseEntity<GeoMap> map(@PathVariable AgencyId agencyId, @PathVariable OperationId operationId) {
        return GeoMap.of(operation(agencyId, operationId)).answer();
    }

    @GetMapping(path = "/operations/{operationId}/tak.zip", produces = TakPackages.MEDIA_TYPE)
    @Operation(
            operationId = "package-agency-operation",
            summary = "The places that the agency knows of, as a data package for TAK")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = TakPackages.MEDIA_TYPE, schema = @Schema(type = "string", format = "binary")))
    @Asks(Asked.AS_OF)
    ResponseEntity<byte[]> tak(@PathVariable AgencyId agencyId, @PathVariable OperationId operationId) {
        return tak.of(operationId, operation(agencyId, operationId));
    }

    @GetMapping(path = "/updates", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "list-updates",
            summary = "The agency's updates after a number, to pull or as a stream of server-sent events")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = Updates.class)),
                @Content(
                        mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                        schema =
                                @Schema(
                                        type = "string",
                                        description = "Server-sent events: id is the seq, event the type, and data one"
                                                + " FeedItem. A comment every 15 seconds keeps the stream open."))
            })
    @Asks({Asked.AFTER, Asked.LIMIT, Asked.WAIT, Asked.LAST_EVENT_ID})
    Updates updates(@PathVariable AgencyId agencyId) {
        rights.assertOwn(agencyId);
        return polls.poll(agencyId, reads);
    }

    @GetMapping(path = "/updates", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(hidden = true)
    void stream(
            @PathVariable AgencyId agencyId,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, ServletException {
        Actor reader = rights.assertSeated(agencyId);
        long after = UpdateStreams.startAfter(lastEventId, reads);
        streams.open(reader, agencyId, after, rights.until(), request, response);
    }
}
