package muster.disclosure.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import muster.decision.NoSuch;
import muster.disclosure.calendar.IssueCalendarLink;
import muster.disclosure.calendar.RevokeCalendarLink;
import muster.disclosure.view.AgencyFeed;
import muster.disclosure.view.CalendarLinkOnFile;
import muster.disclosure.view.CalendarLinks;
import muster.shared.AgencyId;
import muster.shared.Page;
import muster.shared.RecordId;
import muster.shared.http.Asked;
import muster.shared.http.Asks;
import muster.shared.http.Changes;
import muster.shared.http.Creates;
import muster.shared.http.Door;
import muster.shared.http.Reads;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Links to an agency's calendar for programs that show no token; each for one person or device, so that one can be taken back. */
@RestController
@RequestMapping("/api/v1/agencies/{agencyId}/calendar-links")
@Tag(name = "Agency model")
class CalendarLinkController {
    private final Door door;
    private final Reads reads;
    private final AgencyRights rights;
    private final CalendarLinks links;
    private final CalendarSecrets secrets;

    CalendarLinkController(Door door, Reads reads, AgencyRights rights, CalendarLinks links, CalendarSecrets secrets) {
        this.door = door;
        this.reads = reads;
        this.rights = rights;
        this.links = links;
        this.secrets = secrets;
    }

    /** @param label whose it is to be */
    record IssueCalendarLinkBody(@NotBlank @Size(max = 80) String label) {}

    /** @param path whoever knows it reads the calendar */
    record CalendarAddress(RecordId id, String path) {}

    @PostMapping
    @Operation(
            operationId = "issue-calendar-link",
            summary = "Make a link under which a calendar program reads the agency's calendar (issue-calendar-link)")
    @Creates
    ResponseEntity<?> issue(@PathVariable AgencyId agencyId, @Valid @RequestBody IssueCalendarLinkBody body) {
        rights.assertOwn(agencyId);
        secrets.assertThere();
        RecordId id = new RecordId(UUID.randomUUID());
        IssueCalendarLink command =
                new IssueCalendarLink(id, agencyId, body.label().strip());
        return Door.withoutPosition(
                door.create(command, command.stream(), id, "/api/v1/agencies/" + agencyId + "/calendar-links/" + id));
    }

    @GetMapping
    @Operation(operationId = "list-calendar-links", summary = "The agency's links that stand, without their addresses")
    @Asks({Asked.LIMIT, Asked.CURSOR})
    Page<CalendarLinkOnFile> all(@PathVariable AgencyId agencyId) {
        assertOwn(agencyId);
        return Reads.sealed(links.of(agencyId, reads.cursorId(), reads.limit()));
    }

    @GetMapping("/{linkId}")
    @Operation(operationId = "get-calendar-link", summary = "The address that a link opens the calendar under")
    CalendarAddress one(@PathVariable AgencyId agencyId, @PathVariable RecordId linkId) {
        CalendarLinkOnFile link = find(agencyId, linkId);
        return new CalendarAddress(link.id(), "/api/v1/calendars/" + secrets.of(link.id()) + ".ics");
    }

    @DeleteMapping("/{linkId}")
    @Operation(operationId = "revoke-calendar-link", summary = "Let the link open nothing again (revoke-calendar-link)")
    @Changes
    ResponseEntity<?> revoke(@PathVariable AgencyId agencyId, @PathVariable RecordId linkId) {
        find(agencyId, linkId);
        RevokeCalendarLink command = new RevokeCalendarLink(linkId);
        return Door.withoutPosition(door.change(command, command.stream(), linkId));
    }

    private CalendarLinkOnFile find(AgencyId agency, RecordId link) {
        assertOwn(agency);
        return links.find(agency, link).orElseThrow(() -> new NoSuch("link"));
    }

    /** Links are read under the agency's own role, which comes with its model. */
    private void assertOwn(AgencyId agency) {
        rights.assertOwn(agency);
        reads.freshen(CalendarLinks.VIEW);
        reads.freshen(AgencyFeed.VIEW);
    }
}
