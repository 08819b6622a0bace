package muster.operation.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import muster.decision.NoSuch;
import muster.ledger.Moment;
import muster.operation.OpenOperation;
import muster.operation.view.OperationPlan;
import muster.operation.view.Operations;
import muster.operation.view.Timeline;
import muster.operation.view.TimelineItem;
import muster.shared.Actor;
import muster.shared.AgencyId;
import muster.shared.OperationId;
import muster.shared.Page;
import muster.shared.Window;
import muster.shared.http.Asked;
import muster.shared.http.Asks;
import muster.shared.http.Creates;
import muster.shared.http.Door;
import muster.shared.http.Forbidden;
import muster.shared.http.GeoMap;
import muster.shared.http.PageOf;
import muster.shared.http.Reads;
import muster.shared.http.Roles;
import muster.shared.http.Zones;
import muster.shared.http.tak.TakPackages;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping("/api/v1/operations")
@Tag(name = "Operations")
class OperationController {
    static final String VIEW = "operation-plan";

    private final Door door;
    private final Reads reads;
    private final OperationRights rights;
    private final Operations operations;
    private final JsonMapper json;
    private final TakPackages tak;

    OperationController(
            Door door, Reads reads, OperationRights rights, Operations operations, JsonMapper json, TakPackages tak) {
        this.door = door;
        this.reads = reads;
        this.rights = rights;
        this.operations = operations;
        this.json = json;
        this.tak = tak;
    }

    record OpenOperationBody(
            @NotBlank @Size(max = 80) String codeName,
            @NotBlank @Size(max = 4_000) String objective,
            @NotNull AgencyId leadAgencyId,
            @NotBlank @Size(max = 16) String jurisdiction,
            @NotBlank @Size(max = 64) String zone,
            @NotNull @Valid Window window) {}

    @PostMapping
    @Operation(operationId = "open-operation", summary = "Open an operation (open-operation)")
    @Creates
    ResponseEntity<?> open(@Valid @RequestBody OpenOperationBody body) {
        Actor actor = door.caller();
        if (!actor.is(Roles.LEAD) || !actor.isOf(body.leadAgencyId())) {
            throw new Forbidden("the role lead of the agency that is to lead");
        }
        OperationId id = new OperationId(UUID.randomUUID());
        OpenOperation command = new OpenOperation(
                id,
                body.codeName().strip(),
                body.objective(),
                body.leadAgencyId(),
                body.jurisdiction(),
                Zones.named(body.zone(), "/zone"),
                body.window());
        return door.create(command, command.stream(), id, "/api/v1/operations/" + id);
    }

    @GetMapping
    @Operation(operationId = "list-operations", summary = "The operations that you may see, by code name")
    @Asks({Asked.LIMIT, Asked.CURSOR, Asked.MIN_POSITION})
    Page<OperationPlan> all() {
        Actor actor = door.caller();
        int limit = reads.limit();
        UUID after = reads.cursorId();
        boolean participating = actor.is(Roles.SUPERVISOR) || actor.is(Roles.PROSECUTOR);
        if (actor.agency() == null || !(actor.is(Roles.LEAD) || participating)) {
            return new Page<>(List.of(), null);
        }
        reads.freshen(VIEW);
        Page<OperationPlan> page = operations.of(actor.agency(), participating, after, limit);
        return Reads.sealed(new Page<>(rights.readable(actor.agency(), page.items()), page.next()));
    }

    @GetMapping("/{operationId}")
    @Operation(operationId = "get-operation", summary = "The plan, now or as of a moment")
    @ApiResponse(
            responseCode = "200",
            headers = @Header(name = "ETag", description = "The version it shows.", schema = @Schema(type = "string")))
    @Asks({Asked.AS_OF, Asked.VERSION, Asked.POSITION, Asked.MIN_POSITION})
    ResponseEntity<OperationPlan> one(@PathVariable OperationId operationId) {
        rights.toRead(door.caller(), operationId);
        Moment moment = reads.moment();
        if (moment.equals(Moment.NOW)) {
            reads.freshen(VIEW);
        }
        OperationPlan plan = (moment.equals(Moment.NOW)
                        ? operations.now(operationId)
                        : operations.at(operationId, moment))
                .orElseThrow(() -> new NoSuch("operation"));
        return ResponseEntity.ok().eTag(Door.etag(plan.version())).body(plan);
    }

    @GetMapping(path = "/{operationId}/map.geojson", produces = GeoMap.MEDIA_TYPE)
    @Operation(operationId = "map-operation", summary = "The plan's places as GeoJSON, now or as of a moment")
    @Asks({Asked.AS_OF, Asked.VERSION, Asked.POSITION})
    ResponseEntity<GeoMap> map(@PathVariable OperationId operationId) {
        rights.toRead(door.caller(), operationId);
        OperationPlan plan = operations.at(operationId, reads.moment()).orElseThrow(() -> new NoSuch("operation"));
        return GeoMap.of(json.valueToTree(plan)).answer();
    }

    @GetMapping(path = "/{operationId}/tak.zip", produces = TakPackages.MEDIA_TYPE)
    @Operation(
            operationId = "package-operation",
            summary = "The plan's places as a data package for TAK, now or as of a moment")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(mediaType = TakPackages.MEDIA_TYPE, schema = @Schema(type = "string", format = "binary")))
    @Asks({Asked.AS_OF, Asked.VERSION, Asked.POSITION})
    ResponseEntity<byte[]> tak(@PathVariable OperationId operationId) {
        rights.toRead(door.caller(), operationId);
        OperationPlan plan = operations.at(operationId, reads.moment()).orElseThrow(() -> new NoSuch("operation"));
        return tak.of(operationId, json.valueToTree(plan));
    }

    @GetMapping("/{operationId}/timeline")
    @Operation(operationId = "get-timeline", summary = "Past and planned in one list, each with its cause")
    @Asks({Asked.AS_OF, Asked.VERSION, Asked.POSITION, Asked.LIMIT, Asked.CURSOR})
    Page<TimelineItem> timeline(@PathVariable OperationId operationId) {
        rights.toRead(door.caller(), operationId);
        Moment moment = reads.moment();
        return PageOf.list(Timeline.of(operations.history(operationId, moment)), reads);
    }
}
