package muster.disclosure.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import muster.disclosure.Need;
import muster.disclosure.view.AgencyFeed;
import muster.shared.AgencyId;
import muster.shared.http.Disseminates;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** An agency's calendar for calendar programs (RFC 5545): when, and a number to speak of it by. */
@RestController
@Tag(name = "Agency model")
@Disseminates(Need.SEAT)
class CalendarController {
    private final AgencyRights rights;
    private final AgencyFeed feed;

    CalendarController(AgencyRights rights, AgencyFeed feed) {
        this.rights = rights;
        this.feed = feed;
    }

    @GetMapping(path = "/api/v1/agencies/{agencyId}/calendar.ics", produces = CalendarFile.MEDIA_TYPE)
    @Operation(
            operationId = "read-agency-calendar",
            summary = "When the agency has something to do, as iCalendar, with no word of what or where")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = CalendarFile.MEDIA_TYPE, schema = @Schema(type = "string")))
    ResponseEntity<String> calendar(@PathVariable AgencyId agencyId) {
        rights.assertSeated(agencyId);
        return CalendarFile.of(feed.calendar(agencyId));
    }
}
