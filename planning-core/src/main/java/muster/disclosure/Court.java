package muster.disclosure;

import static muster.disclosure.Sight.FULL;
import static muster.disclosure.Sight.NOTHING;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import muster.disclosure.Outcomes.BeforeCourt;
import muster.disclosure.Outcomes.Shown;
import tools.jackson.databind.JsonNode;

/** Counts what brings traffickers before a court. */
final class Court {
    private static final Set<String> EXECUTED = Set.of("EXECUTED", "RETURNED");
    private static final Set<String> ISSUED = Set.of("ISSUED", "EXECUTED", "RETURNED", "EXPIRED");

    private final Tally raids = new Tally();
    private final Tally entered = new Tally();
    private final Tally secured = new Tally();
    private final List<Duration> entryAfterStart = new ArrayList<>();
    private final Tally arrests = new Tally();
    private final Tally issued = new Tally();
    private final Tally executed = new Tally();
    private final Tally returned = new Tally();
    private final Tally evidence = new Tally();
    private final Tally inventoried = new Tally();

    void count(Shown one) {
        JsonNode body = one.body();
        Column column = one.column();
        boolean places = Matrix.PLAN.seenBy(column) != NOTHING;
        Map<String, Instant> entries = firstAt(body, "ENTRY");
        raids.add(Matrix.RAID.seenBy(column) != NOTHING, (int)
                Tally.entries(body, "raids").filter(Court::stands).count());
        entered.add(places, entries.size());
        secured.add(places, firstAt(body, "SCENE_SECURED").size());
        delays(body, entries);
        arrests.add(
                Matrix.ARREST.seenBy(column) != NOTHING,
                Tally.log(body, "ARREST").size());
        warrants(body, column);
        evidence.add(
                Matrix.EVIDENCE.seenBy(column) != NOTHING,
                Tally.log(body, "EVIDENCE").size());
    }

    private void warrants(JsonNode body, Column column) {
        // Police are told that one was issued, and not which: that one is never told of again.
        boolean whole = Matrix.WARRANT_ISSUED.seenBy(column) == FULL;
        Set<String> standing = whole ? ISSUED : Set.of("ISSUED");
        issued.add(Matrix.WARRANT_ISSUED.seenBy(column) != NOTHING, with(body, standing));
        executed.add(Matrix.EVIDENCE.seenBy(column) != NOTHING, with(body, EXECUTED));
        returned.add(Matrix.EVIDENCE.seenBy(column) == FULL, with(body, Set.of("RETURNED")));
        inventoried.add(
                Matrix.EVIDENCE.seenBy(column) != NOTHING,
                Tally.entries(body, "warrants")
                        .mapToInt(warrant -> Tally.part(warrant, "execution")
                                .path("inventory")
                                .size())
                        .sum());
    }

    private static int with(JsonNode body, Set<String> statuses) {
        return (int) Tally.entries(body, "warrants")
                .filter(warrant -> statuses.contains(warrant.path("status").asString("")))
                .count();
    }

    private static boolean stands(JsonNode raid) {
        return !"CANCELLED".equals(raid.path("status").asString(""));
    }

    /** By site, where the reader is told of it. */
    private static Map<String, Instant> firstAt(JsonNode body, String kind) {
        Map<String, Instant> first = new HashMap<>();
        for (JsonNode entry : Tally.log(body, kind)) {
            Instant at = Tally.at(entry, "at");
            if (at != null) {
                Tally.text(entry, "siteId")
                        .ifPresent(site -> first.merge(site, at, (one, other) -> one.isBefore(other) ? one : other));
            }
        }
        return first;
    }

    private void delays(JsonNode body, Map<String, Instant> entries) {
        Tally.entries(body, "raids").filter(Court::stands).forEach(raid -> {
            Instant start = Tally.at(raid.path("window"), "start");
            Instant entry = entries.get(raid.path("siteId").asString(""));
            if (start != null && entry != null) {
                entryAfterStart.add(Duration.between(start, entry));
            }
        });
    }

    BeforeCourt counted() {
        return new BeforeCourt(
                raids.count(),
                entered.count(),
                secured.count(),
                Tally.median(entryAfterStart),
                arrests.count(),
                issued.count(),
                executed.count(),
                returned.count(),
                evidence.count(),
                inventoried.count());
    }
}
