package muster.operation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import muster.agency.event.AgencyKind;
import muster.agency.event.Agreement;
import muster.decision.AgencyOnFile;
import muster.decision.Facts;
import muster.decision.OfficerOnFile;
import muster.officer.event.Authority;
import muster.officer.event.Capacity;
import muster.officer.event.Qualification;
import muster.shared.Actor;
import muster.shared.AgencyId;
import muster.shared.OfficerId;

/** Agencies of every kind and their people; some agreements, powers and certificates run out in the course of a history. */
final class RandomRoster {
    private static final LocalDate LONG_AGO = LocalDate.parse("2020-01-01");
    private static final LocalDate MARCH = LocalDate.parse("2026-03-01");

    private final RandomGenerator random;
    private final RandomWords words;
    private final Map<AgencyId, AgencyOnFile> agencies = new LinkedHashMap<>();
    private final Map<OfficerId, OfficerOnFile> officers = new LinkedHashMap<>();

    RandomRoster(RandomGenerator random, RandomWords words) {
        this.random = random;
        this.words = words;
        for (AgencyKind kind : AgencyKind.values()) {
            enrol(kind);
        }
        enrol(AgencyKind.LOCAL_LAW_ENFORCEMENT);
        List<AgencyOnFile> seats = agencies();
        for (int i = 0; i < 24; i++) {
            enrol(
                    i % 3 > 0 ? seats.get(2) : words.oneOf(seats),
                    i % 2 == 0 ? Capacity.SWORN : words.oneOf(Capacity.values()));
        }
    }

    /** A local force that is always in the operation. */
    AgencyOnFile lead() {
        return agencies().get(2);
    }

    List<AgencyOnFile> agencies() {
        return List.copyOf(agencies.values());
    }

    List<OfficerOnFile> officers() {
        return List.copyOf(officers.values());
    }

    Facts facts(Actor actor, Instant at) {
        return new Facts(at, actor, agencies, officers, Map.of(), SafeHarbor.PACKS);
    }

    private void enrol(AgencyKind kind) {
        AgencyId id = new AgencyId(words.id());
        LocalDate until = agencies.size() == 2 ? LocalDate.parse("2027-12-31") : runsOut();
        agencies.put(
                id,
                new AgencyOnFile(
                        id,
                        0,
                        words.word("code"),
                        words.word("agency"),
                        kind,
                        List.of(),
                        new Agreement(LONG_AGO, until),
                        null));
    }

    private void enrol(AgencyOnFile seat, Capacity capacity) {
        OfficerId id = new OfficerId(words.id());
        List<Qualification> held = new ArrayList<>();
        for (String code : List.of("ENTRY_TEAM", "ARREST_TEAM", "UNDERCOVER")) {
            held.add(new Qualification(code, runsOut()));
        }
        Authority power = new Authority(random.nextInt(8) == 0 ? "US" : "US-CA", LONG_AGO, runsOut());
        officers.put(
                id,
                new OfficerOnFile(
                        id,
                        0,
                        seat.id(),
                        words.word("name"),
                        null,
                        capacity,
                        held,
                        List.of(power),
                        random.nextInt(4) == 0 ? null : words.word("subject")));
    }

    private LocalDate runsOut() {
        return random.nextInt(4) == 0 ? MARCH.plusDays(random.nextInt(20)) : LocalDate.parse("2027-12-31");
    }
}
