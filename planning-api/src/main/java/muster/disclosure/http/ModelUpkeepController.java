package muster.disclosure.http;

import com.github.kagkarlsson.scheduler.Scheduler;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import muster.decision.NoSuch;
import muster.disclosure.view.AgencyFeed;
import muster.disclosure.view.AgencyModelOnFile;
import muster.disclosure.view.Rebuilds;
import muster.shared.Actor;
import muster.shared.AgencyId;
import muster.shared.http.Door;
import muster.shared.http.Forbidden;
import muster.shared.http.Reads;
import muster.shared.http.Roles;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Looks after agencies' models without looking into them: a coordinator sees whether one serves, never what or how much it holds. */
@RestController
@RequestMapping("/api/v1/agencies/{agencyId}/model")
@Tag(name = "Agencies")
class ModelUpkeepController {
    private final Door door;
    private final Reads reads;
    private final Rebuilds rebuilds;
    private final Scheduler scheduler;
    private final Clock clock;

    ModelUpkeepController(Door door, Reads reads, Rebuilds rebuilds, Scheduler deliveryScheduler, Clock clock) {
        this.door = door;
        this.reads = reads;
        this.rebuilds = rebuilds;
        this.scheduler = deliveryScheduler;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            operationId = "get-agency-model",
            summary = "Whether the agency's model serves, and how far the making of a new one has come")
    AgencyModelOnFile one(@PathVariable AgencyId agencyId) {
        coordinator();
        return found(agencyId);
    }

    @PostMapping("/rebuilds")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            operationId = "rebuild-agency-model",
            summary = "Make the agency's model anew from the ledger while the old one serves",
            description =
                    "It is swapped in at once when it says the same under the same numbers; else the old one stays."
                            + " No other agency's model is touched. Once more while one is being made changes nothing.")
    @ApiResponse(responseCode = "202", description = "It will be; get-agency-model says how far it is.")
    AgencyModelOnFile rebuild(@PathVariable AgencyId agencyId) {
        Actor asking = coordinator();
        found(agencyId);
        rebuilds.ask(agencyId, asking);
        scheduler.scheduleIfNotExists(
                Rebuilds.REBUILD.instance(agencyId.toString()).build(), clock.instant());
        return found(agencyId);
    }

    private Actor coordinator() {
        Actor actor = door.caller();
        if (!actor.is(Roles.COORDINATOR)) {
            throw new Forbidden("the role coordinator");
        }
        return actor;
    }

    private AgencyModelOnFile found(AgencyId agency) {
        reads.freshen(AgencyFeed.VIEW);
        return rebuilds.find(agency).orElseThrow(() -> new NoSuch("model"));
    }
}
