package muster.disclosure.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import muster.decision.NoSuch;
import muster.disclosure.Need;
import muster.disclosure.view.AgencyFeed;
import muster.disclosure.view.CalendarLinkOnFile;
import muster.disclosure.view.CalendarLinks;
import muster.disclosure.view.Dissemination;
import muster.disclosure.view.Disseminations;
import muster.shared.http.Reads;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** An agency's calendar for a program that shows no token, but the secret address of a link. */
@RestController
@Tag(name = "Agency model")
class OpenCalendarController {
    private final CalendarSecrets secrets;
    private final CalendarLinks links;
    private final AgencyFeed feed;
    private final Disseminations disseminations;
    private final Reads reads;
    private final Clock clock;

    OpenCalendarController(
            CalendarSecrets secrets,
            CalendarLinks links,
            AgencyFeed feed,
            Disseminations disseminations,
            Reads reads,
            Clock clock) {
        this.secrets = secrets;
        this.links = links;
        this.feed = feed;
        this.disseminations = disseminations;
        this.reads = reads;
        this.clock = clock;
    }

    /** A link that was taken back, of an agency without a seat (rule INF-09), or that never was: all are as absent. */
    @GetMapping(path = "/api/v1/calendars/{secret}.ics", produces = CalendarFile.MEDIA_TYPE)
    @Operation(
            operationId = "read-linked-calendar",
            summary = "The calendar of the agency that made the link; the address is all that is asked for")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = CalendarFile.MEDIA_TYPE, schema = @Schema(type = "string")))
    @SecurityRequirements
    ResponseEntity<String> calendar(@PathVariable String secret) {
        CalendarLinkOnFile link = secrets.linkOf(secret)
                .flatMap(id -> {
                    reads.freshen(CalendarLinks.VIEW);
                    reads.freshen(AgencyFeed.VIEW);
                    return links.find(id);
                })
                .filter(found -> feed.hasSeat(found.agencyId()))
                .orElseThrow(() -> new NoSuch("calendar"));
        disseminations.record(new Dissemination(
                clock.instant(),
                "calendar-link:" + link.id(),
                link.label(),
                link.agencyId(),
                "read-linked-calendar",
                Need.SEAT,
                null,
                null,
                null,
                null));
        return CalendarFile.of(feed.calendar(link.agencyId()));
    }
}
