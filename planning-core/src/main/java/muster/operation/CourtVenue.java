package muster.operation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import muster.decision.Facts;
import muster.decision.Ruling;
import muster.operation.event.Venue;
import muster.policy.PolicyPacks;
import muster.policy.VenueRule;
import muster.shared.Invalid;
import muster.shared.WarrantId;
import org.jspecify.annotations.Nullable;

/** Whether the court that is asked reaches to the site (rule WAR-07). */
final class CourtVenue {
    private final Charter charter;
    private final Warrants warrants;

    CourtVenue(Charter charter, Warrants warrants) {
        this.charter = charter;
        this.warrants = warrants;
    }

    void require(@Nullable Venue venue, Facts facts, Ruling ruling) {
        VenueRule rule = rule(facts.packs());
        if (venue == null) {
            ruling.warnIf(
                    rule.hard(),
                    "WAR-07",
                    () -> "Give the venue, the court's district and the site's, before the operation goes.");
            return;
        }
        String paragraph = venue.exception();
        if (paragraph != null && rule.hard() && !rule.excepts(paragraph)) {
            throw new Invalid(
                    "unknown-exception",
                    "Name one of " + rule.exceptions().keySet() + ", or none.",
                    "/venue/exception");
        }
        boolean reaches = venue.isOne() || paragraph != null;
        if (rule.hard()) {
            ruling.require(
                    reaches,
                    "WAR-07",
                    "court-out-of-reach",
                    () -> "Ask a court of " + venue.site() + ", or name the exception that lets this one reach further"
                            + " (" + rule.citation() + ").");
        } else {
            ruling.warnIf(!reaches, "WAR-07", () -> venue.court() + " may not reach to " + venue.site() + ".");
        }
    }

    /** Of the warrants that raids rest on, where the law is strict. */
    List<String> lacks(Set<WarrantId> relied, PolicyPacks packs) {
        return rule(packs).hard()
                ? relied.stream()
                        .map(warrants::at)
                        .filter(warrant -> warrant.request().venue() == null)
                        .map(warrant -> "WAR-07: the venue of the warrant of "
                                + warrant.request().court() + " is not stated.")
                        .toList()
                : List.of();
    }

    private VenueRule rule(PolicyPacks packs) {
        return Optional.ofNullable(packs.service().venue().get(charter.jurisdiction()))
                .orElse(packs.service().venueElsewhere());
    }
}
