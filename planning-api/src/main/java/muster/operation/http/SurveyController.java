package muster.operation.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import muster.operation.SurveySite;
import muster.operation.event.Occupants;
import muster.operation.event.Perimeter;
import muster.operation.event.SiteSurvey;
import muster.operation.event.TraumaCentre;
import muster.shared.Location;
import muster.shared.OperationId;
import muster.shared.SiteId;
import muster.shared.http.Changes;
import muster.shared.http.Door;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/operations/{operationId}/sites/{siteId}/surveys")
@Tag(name = "Sites")
class SurveyController {
    private static final int CROWD = 10_000;

    private final Door door;
    private final OperationRights rights;

    SurveyController(Door door, OperationRights rights) {
        this.door = door;
        this.rights = rights;
    }

    record OccupantsBody(
            @NotNull @Min(0) @Max(CROWD) Integer adults,
            @NotNull @Min(0) @Max(CROWD) Integer children,
            @NotNull @Min(0) @Max(CROWD) Integer animals) {}

    record TraumaCentreBody(
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Size(max = 2_000) String route) {}

    record PlaceBody(
            @NotBlank @Size(max = 500) String description,
            @Nullable @Valid Location location) {
        SiteSurvey.Place place() {
            return new SiteSurvey.Place(description, location);
        }
    }

    record PerimeterBody(@NotNull @Size(min = 3, max = 100) List<@NotNull Location> corners) {}

    record SurveySiteBody(
            @NotEmpty @Size(max = 50) List<@NotBlank @Size(max = 500) String> entryPoints,
            @NotNull @Valid OccupantsBody occupants,
            @NotNull @Size(max = 50) List<@NotBlank @Size(max = 500) String> hazards,
            @NotNull @Valid TraumaCentreBody traumaCentre,
            @NotNull @Valid PlaceBody stagingArea,
            @NotNull @Valid PlaceBody rallyPoint,
            @NotNull @Valid PlaceBody commandPost,
            @Nullable @Size(min = 1, max = 2_000) String safetyAdvice,
            @Nullable @Valid PerimeterBody perimeter) {

        SiteSurvey survey() {
            return new SiteSurvey(
                    entryPoints,
                    new Occupants(occupants.adults(), occupants.children(), occupants.animals()),
                    hazards,
                    new TraumaCentre(traumaCentre.name(), traumaCentre.route()),
                    stagingArea.place(),
                    rallyPoint.place(),
                    commandPost.place(),
                    safetyAdvice,
                    perimeter == null ? null : Perimeter.of(perimeter.corners()));
        }
    }

    @PostMapping
    @Operation(operationId = "survey-site", summary = "Say what is known of a site (survey-site, rule SIT-02)")
    @Changes
    ResponseEntity<?> survey(
            @PathVariable OperationId operationId,
            @PathVariable SiteId siteId,
            @Valid @RequestBody SurveySiteBody body) {
        rights.toPlan(door.caller(), operationId);
        SurveySite command = new SurveySite(operationId, siteId, body.survey());
        return door.change(command, command.stream(), siteId);
    }
}
