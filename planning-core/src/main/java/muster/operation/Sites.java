package muster.operation;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import muster.decision.Decision;
import muster.decision.Facts;
import muster.decision.NoSuch;
import muster.decision.Ruling;
import muster.operation.event.Reception;
import muster.operation.event.SiteAdded;
import muster.policy.Distance;
import muster.shared.Invalid;
import muster.shared.SiteId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** The places of enforcement. */
final class Sites {
    private final Map<SiteId, SiteAdded> sites = new LinkedHashMap<>();

    @CommandHandler
    Decision decide(AddSite command, Facts facts) {
        return Ruling.on(facts)
                .decide(new SiteAdded(
                        command.operationId(),
                        command.siteId(),
                        command.label(),
                        command.address(),
                        command.location(),
                        command.zone(),
                        command.premisesEntry()));
    }

    @EventSourcingHandler
    void evolve(SiteAdded event) {
        sites.put(event.siteId(), event);
    }

    /** What the plan says of its sites, as far as a change of it voids approvals. */
    Object material() {
        return sites.values();
    }

    /** Whether one of them is that place: by its address as people write it, or nearer than {@code metres}. */
    boolean lieAt(Reception reception, int metres) {
        return sites.values().stream()
                .anyMatch(site -> sameAddress(site.address(), reception.address())
                        || sameAddress(site.address(), reception.name())
                        || (reception.location() != null
                                && Distance.metres(site.location(), reception.location()) < metres));
    }

    private static boolean sameAddress(String one, @Nullable String other) {
        return other != null && plain(one).equals(plain(other));
    }

    private static String plain(String address) {
        return address.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    /** The one that the request's path names. */
    SiteAdded at(SiteId id) {
        SiteAdded site = sites.get(id);
        if (site == null) {
            throw new NoSuch("site");
        }
        return site;
    }

    /** The one that the request's body names. */
    SiteAdded named(SiteId id) {
        SiteAdded site = sites.get(id);
        if (site == null) {
            throw new Invalid("unknown-site", "Name a site of this operation, or add it first.", "/siteId");
        }
        return site;
    }
}
