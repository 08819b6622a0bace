package muster.operation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import muster.decision.Decision;
import muster.decision.Facts;
import muster.decision.OfficerOnFile;
import muster.decision.Ruling;
import muster.operation.event.AddressVerified;
import muster.operation.event.SiteAdded;
import muster.policy.Distance;
import muster.policy.SitePack;
import muster.shared.Invalid;
import muster.shared.SiteId;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** The right door: two persons say so, at least one of them was there (rule SIT-01). */
final class AddressVerification {
    private final Sites sites;
    private final Participations participations;
    private final Map<SiteId, List<AddressVerified>> verified = new LinkedHashMap<>();

    AddressVerification(Sites sites, Participations participations) {
        this.sites = sites;
        this.participations = participations;
    }

    @CommandHandler
    Decision decide(VerifyAddress command, Facts facts) {
        SiteAdded site = sites.named(command.siteId());
        OfficerOnFile officer = facts.officer(command.officerId())
                .orElseThrow(() -> new Invalid("unknown-officer", "Name an enrolled officer.", "/officerId"));
        if (command.at().isAfter(facts.at())) {
            throw new Invalid("observed-in-the-future", "Say when the officer was there; it cannot lie ahead.", "/at");
        }
        double metres = Distance.metres(site.location(), command.location());
        List<String> differences =
                differences(site, command, metres, facts.packs().sites());
        return Ruling.on(facts)
                .require(
                        participations.takesPart(officer.agencyId()),
                        "INF-09",
                        "agency-does-not-take-part",
                        () -> "Invite the officer's agency first.")
                .require(
                        differences.isEmpty(),
                        "SIT-01",
                        "wrong-door",
                        () -> String.join(" ", differences)
                                + " Nobody goes to this door until plan, warrant and place agree: mend the one that is wrong.")
                .warnIf(
                        site.premisesEntry() && command.warrantAddress() == null,
                        "SIT-01",
                        () -> "The address was not compared with the text of the warrant; give it as warrantAddress.")
                .decide(event(command, officer, metres));
    }

    private static AddressVerified event(VerifyAddress command, OfficerOnFile officer, double metres) {
        return new AddressVerified(
                command.operationId(),
                command.verificationId(),
                command.siteId(),
                command.officerId(),
                officer.agencyId(),
                officer.name(),
                officer.subject(),
                command.method(),
                command.description(),
                command.photo(),
                command.observedAddress(),
                command.warrantAddress(),
                command.location(),
                metres,
                command.at());
    }

    private static List<String> differences(SiteAdded site, VerifyAddress command, double metres, SitePack pack) {
        List<String> differences = new ArrayList<>();
        String planned = pack.normalised(site.address());
        if (!planned.equals(pack.normalised(command.observedAddress()))) {
            differences.add("The plan says \"%s\", the officer saw \"%s\"."
                    .formatted(site.address(), command.observedAddress()));
        }
        if (command.warrantAddress() != null && !planned.equals(pack.normalised(command.warrantAddress()))) {
            differences.add(
                    "The plan says \"%s\", the warrant \"%s\".".formatted(site.address(), command.warrantAddress()));
        }
        if (metres > pack.agreeWithinMetres()) {
            differences.add("The point in the plan and the point observed lie %.1f m apart, more than %d m."
                    .formatted(metres, pack.agreeWithinMetres()));
        }
        return differences;
    }

    @EventSourcingHandler
    void evolve(AddressVerified event) {
        verified.computeIfAbsent(event.siteId(), site -> new ArrayList<>()).add(event);
    }

    /** What is missing before anybody may go to that site. */
    List<String> lacks(SiteAdded site, SitePack pack) {
        List<AddressVerified> all = verified.getOrDefault(site.siteId(), List.of());
        List<String> lacks = new ArrayList<>();
        if (all.stream().noneMatch(one -> all.stream().anyMatch(other -> areTwo(one, other)))) {
            lacks.add("Let two officers verify the address of " + site.label() + ".");
        }
        if (all.stream().noneMatch(one -> pack.physical().contains(one.method()))) {
            lacks.add("Let an officer see " + site.label() + " with own eyes, by "
                    + String.join(", ", pack.physical().stream().map(Enum::name).toList()) + ".");
        }
        return lacks;
    }

    /** Two entries of the roster with one sign-in are one person. */
    private static boolean areTwo(AddressVerified one, AddressVerified other) {
        return !one.officerId().equals(other.officerId()) && !isSamePerson(one.subject(), other.subject());
    }

    private static boolean isSamePerson(@Nullable String one, @Nullable String other) {
        return one != null && one.equals(other);
    }
}
