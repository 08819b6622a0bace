package muster.disclosure.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import muster.disclosure.Need;
import muster.disclosure.view.AgencyViews;
import muster.shared.AgencyId;
import muster.shared.OfficerId;
import muster.shared.Page;
import muster.shared.http.Asked;
import muster.shared.http.Asks;
import muster.shared.http.Disseminates;
import muster.shared.http.Reads;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What an agency looks up over all operations that it takes part in, as far as it was told. */
@RestController
@RequestMapping("/api/v1/agencies/{agencyId}")
@Tag(name = "Agency model")
@Disseminates(Need.SEAT)
class AgencyViewController {
    private final AgencyRights rights;
    private final Reads reads;
    private final AgencyViews views;

    AgencyViewController(AgencyRights rights, Reads reads, AgencyViews views) {
        this.rights = rights;
        this.reads = reads;
        this.views = views;
    }

    @GetMapping("/tasks")
    @Operation(
            operationId = "list-agency-tasks",
            summary = "The tasks of the agency's own people in all operations that it has not left",
            description = "Those whose window touches the time from from to to. Each is the assignment as the agency's"
                    + " model of the operation has it.")
    @Asks({Asked.SINCE, Asked.UNTIL, Asked.LIMIT, Asked.CURSOR})
    Page<JsonNode> tasks(
            @PathVariable AgencyId agencyId,
            @Parameter(description = "Of this person alone.") @RequestParam(required = false) @Nullable
                    OfficerId officerId) {
        rights.assertSeated(agencyId);
        AgencyViews.Wanted wanted = new AgencyViews.Wanted(officerId, reads.instant("from"), reads.instant("to"));
        return Reads.sealed(views.tasks(agencyId, wanted, reads.cursorNumber(), reads.limit()));
    }

    @GetMapping("/contacts")
    @Operation(
            operationId = "list-agency-contacts",
            summary =
                    "Who leads and who takes part in the agency's operations, and whom to call about what is near them",
            description = "as is LEAD, PARTICIPANT or NEAR: the other side of a conflict, with its contact.")
    @Asks({Asked.LIMIT, Asked.CURSOR})
    Page<JsonNode> contacts(@PathVariable AgencyId agencyId) {
        rights.assertSeated(agencyId);
        return Reads.sealed(views.contacts(agencyId, reads.cursorNumber(), reads.limit()));
    }

    @GetMapping("/counts")
    @Operation(
            operationId = "count-agency-model",
            summary = "How many operations, raids and tasks of its own people the agency knows of, by status")
    AgencyViews.Counts counts(@PathVariable AgencyId agencyId) {
        rights.assertSeated(agencyId);
        return views.counts(agencyId);
    }
}
