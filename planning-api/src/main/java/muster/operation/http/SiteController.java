package muster.operation.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import muster.operation.AddSite;
import muster.shared.Location;
import muster.shared.OperationId;
import muster.shared.SiteId;
import muster.shared.http.Creates;
import muster.shared.http.Door;
import muster.shared.http.Zones;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/operations/{operationId}/sites")
@Tag(name = "Sites")
class SiteController {
    private final Door door;
    private final OperationRights rights;

    SiteController(Door door, OperationRights rights) {
        this.door = door;
        this.rights = rights;
    }

    record AddSiteBody(
            @NotBlank @Size(max = 200) String label,
            @NotBlank @Size(max = 500) String address,
            @NotNull @Valid Location location,
            @NotBlank @Size(max = 64) String zone,
            @NotNull Boolean premisesEntry) {}

    @PostMapping
    @Operation(operationId = "add-site", summary = "Name a place of enforcement (add-site)")
    @Creates
    ResponseEntity<?> add(@PathVariable OperationId operationId, @Valid @RequestBody AddSiteBody body) {
        rights.toPlan(door.caller(), operationId);
        SiteId id = new SiteId(UUID.randomUUID());
        AddSite command = new AddSite(
                operationId,
                id,
                body.label(),
                body.address(),
                body.location(),
                Zones.named(body.zone(), "/zone"),
                body.premisesEntry());
        return door.create(command, command.stream(), id, "/api/v1/operations/" + operationId + "/sites/" + id);
    }
}
