package muster.disclosure.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import muster.agency.event.AgencyEnrolled;
import muster.agency.event.AgencyKind;
import muster.decision.NoSuch;
import muster.disclosure.Column;
import muster.disclosure.Need;
import muster.disclosure.Outcomes;
import muster.disclosure.view.AgencyFeed;
import muster.ledger.store.Ledger;
import muster.policy.PolicyPacks;
import muster.shared.AgencyId;
import muster.shared.OperationId;
import muster.shared.http.Asked;
import muster.shared.http.Asks;
import muster.shared.http.Disseminates;
import muster.shared.http.OutcomesOf;
import muster.shared.http.Reads;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What came of operations, as far as an agency was told of them: counted from its own model and from nothing else. */
@RestController
@RequestMapping("/api/v1/agencies/{agencyId}")
@Tag(name = "Agency model")
@Disseminates(Need.SEAT)
class AgencyOutcomeController {
    private final AgencyRights rights;
    private final Reads reads;
    private final AgencyFeed feed;
    private final Ledger ledger;
    private final PolicyPacks packs;

    AgencyOutcomeController(AgencyRights rights, Reads reads, AgencyFeed feed, Ledger ledger, PolicyPacks packs) {
        this.rights = rights;
        this.reads = reads;
        this.feed = feed;
        this.ledger = ledger;
        this.packs = packs;
    }

    @GetMapping("/operations/{operationId}/outcomes")
    @Operation(
            operationId = "get-agency-outcomes",
            summary = "What came of the operation, as far as the agency was told",
            description = "Counted from the agency's model. What the agency is told nothing about is null.")
    @Asks(Asked.AS_OF)
    Outcomes one(@PathVariable AgencyId agencyId, @PathVariable OperationId operationId) {
        rights.assertSeated(agencyId);
        Instant asOf = reads.past("asOf");
        JsonNode known = (asOf == null
                        ? feed.operation(agencyId, operationId)
                        : feed.operation(agencyId, operationId, asOf))
                .orElseThrow(() -> new NoSuch("operation"));
        return counted(agencyId, List.of(known));
    }

    @GetMapping("/outcomes")
    @Operation(
            operationId = "list-agency-outcomes",
            summary = "What came of the operations that the agency learnt of over a time, as far as it was told",
            description =
                    "Of those of list-agency-operations of which it learnt from from to to: of some it is told no date.")
    @Asks({Asked.SINCE, Asked.UNTIL})
    OutcomesOf all(@PathVariable AgencyId agencyId) {
        rights.assertSeated(agencyId);
        List<JsonNode> known = feed.learnt(agencyId, reads.instant("from"), reads.instant("to"));
        return new OutcomesOf(
                known.stream()
                        .map(model -> OperationId.of(model.path("id").asString()))
                        .toList(),
                counted(agencyId, known));
    }

    private Outcomes counted(AgencyId agency, List<JsonNode> known) {
        AgencyKind kind = kindOf(agency);
        return Outcomes.of(
                known.stream()
                        .map(model -> new Outcomes.Shown(model, columnOf(agency, kind, model)))
                        .toList(),
                packs.planning());
    }

    private static Column columnOf(AgencyId agency, AgencyKind kind, JsonNode model) {
        boolean leads = model.path("leadAgencyId").asString("").equals(agency.toString());
        return leads ? Column.LEAD : Column.of(kind);
    }

    private AgencyKind kindOf(AgencyId agency) {
        return ledger.stream("agency/" + agency).stream()
                .filter(recorded -> recorded.event() instanceof AgencyEnrolled)
                .map(recorded -> ((AgencyEnrolled) recorded.event()).kind())
                .findFirst()
                .orElseThrow(() -> new NoSuch("agency"));
    }
}
