package muster.disclosure;

import static muster.disclosure.Members.members;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import muster.operation.event.FieldEventKind;
import muster.operation.event.FieldEventLogged;
import muster.operation.event.ReleaseRecorded;
import muster.operation.event.SurvivorFact;
import muster.shared.RecordId;
import muster.shared.SurvivorRef;

/** What the log says of a survivor; an entry that was put right says nothing. */
final class ReleasedFacts {
    private final Map<SurvivorFact, Object> facts = new EnumMap<>(SurvivorFact.class);
    private final List<Object> notices = new ArrayList<>();
    private final SurvivorRef survivor;

    private ReleasedFacts(SurvivorRef survivor) {
        this.survivor = survivor;
    }

    /** As far as the release covers it. */
    static Map<String, Object> of(ReleaseRecorded release, Situation situation) {
        ReleasedFacts all = new ReleasedFacts(release.survivorRef());
        Map<RecordId, FieldEventLogged> log = new LinkedHashMap<>();
        for (Object fact : situation.standing()) {
            if (fact instanceof FieldEventLogged entry) {
                log.remove(entry.corrects());
                log.put(entry.entryId(), entry);
            }
        }
        log.values().forEach(all::read);
        Map<String, Object> known = members();
        release.covers().forEach(fact -> known.putAll(members(nameOf(fact), all.facts.get(fact))));
        return known;
    }

    private static String nameOf(SurvivorFact fact) {
        return switch (fact) {
            case CLASSES -> "classes";
            case MINOR -> "minor";
            case MET_AT -> "metAt";
            case PROVIDER -> "providerId";
            case NOTICES -> "notices";
        };
    }

    private void read(FieldEventLogged e) {
        if (e.kind() == FieldEventKind.RECOVERY
                && e.recovery() != null
                && e.recovery().survivorRef().equals(survivor)) {
            facts.put(SurvivorFact.CLASSES, e.recovery().classes());
            facts.put(SurvivorFact.MINOR, e.recovery().minor());
            facts.putIfAbsent(SurvivorFact.MET_AT, e.at());
        }
        if (e.kind() == FieldEventKind.HAND_OFF
                && e.handOff() != null
                && e.handOff().survivorRef().equals(survivor)) {
            facts.put(SurvivorFact.PROVIDER, e.handOff().providerId());
        }
        if (e.kind() == FieldEventKind.NOTICE
                && e.notice() != null
                && e.notice().survivorRef().equals(survivor)) {
            notices.add(members("to", e.notice().to(), "at", e.at()));
            facts.put(SurvivorFact.NOTICES, List.copyOf(notices));
        }
    }
}
