package muster.operation;

import java.util.HashSet;
import java.util.Set;
import muster.decision.Ruling;
import muster.operation.event.AssignmentRole;
import muster.operation.event.FieldEventKind;
import muster.operation.event.FieldEventLogged;
import muster.shared.RaidId;
import muster.shared.SiteId;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** Which places of enforcement are secured, so that those may come who help survivors (rule VIC-01). */
final class Scenes {
    private final Raids raids;
    private final Set<SiteId> secured = new HashSet<>();

    Scenes(Raids raids) {
        this.raids = raids;
    }

    @EventSourcingHandler
    void evolve(FieldEventLogged event) {
        if (event.kind() == FieldEventKind.SCENE_SECURED && event.siteId() != null) {
            secured.add(event.siteId());
        }
    }

    /** @param provider whether the person's agency gives victim services */
    void require(AssignmentRole role, boolean provider, @Nullable RaidId raid, Ruling ruling) {
        boolean atTheDoor = (provider || role == AssignmentRole.VICTIM_ADVOCATE)
                && raid != null
                && !secured.contains(raids.siteOf(raid));
        ruling.require(
                !atTheDoor,
                "VIC-01",
                "advocate-at-the-door",
                () -> "Nobody of a provider is sent where police enter: assign the person to the reception, without a"
                        + " raid, until the scene is secured.");
    }
}
