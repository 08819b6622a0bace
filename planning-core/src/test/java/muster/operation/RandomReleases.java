package muster.operation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import muster.agency.event.AgencyKind;
import muster.operation.event.AgencyInvited;
import muster.operation.event.FieldEventKind;
import muster.operation.event.FieldEventLogged;
import muster.operation.event.OperationEvent;
import muster.operation.event.Recovery;
import muster.operation.event.ReleaseRecorded;
import muster.operation.event.SignedForm;
import muster.operation.event.SurvivorFact;
import muster.operation.event.VictimClass;
import muster.shared.AgencyId;
import muster.shared.OperationId;
import muster.shared.RecordId;
import muster.shared.SurvivorRef;

/** What survivors might let agencies know, and take back. */
final class RandomReleases {
    private final RandomGenerator random;
    private final RandomWords words;
    private final RandomRoster roster;
    private final OperationId operation;
    private final List<SurvivorRef> survivors = new ArrayList<>();
    private final List<AgencyId> providers = new ArrayList<>();
    private final List<AgencyId> others = new ArrayList<>();
    private final List<RecordId> recorded = new ArrayList<>();

    RandomReleases(RandomGenerator random, RandomWords words, RandomRoster roster, OperationId operation) {
        this.random = random;
        this.words = words;
        this.roster = roster;
        this.operation = operation;
    }

    void learn(OperationEvent event) {
        switch (event) {
            case AgencyInvited e -> (e.kind() == AgencyKind.VICTIM_SERVICES ? providers : others).add(e.agencyId());
            case FieldEventLogged e
            when e.recovery() != null -> survivors.add(e.recovery().survivorRef());
            case ReleaseRecorded e -> recorded.add(e.releaseId());
            default -> {}
        }
    }

    boolean areAsked() {
        return random.nextInt(survivors.isEmpty() ? 12 : 4) == 0;
    }

    OperationCommand next(Instant now) {
        if (survivors.isEmpty() || random.nextInt(6) == 0) {
            return meet(now);
        }
        if (providers.isEmpty() || random.nextInt(12) == 0) {
            return new InviteAgency(operation, provider());
        }
        RecordId one = recorded.isEmpty() || random.nextInt(20) == 0 ? new RecordId(words.id()) : words.oneOf(recorded);
        return switch (random.nextInt(recorded.isEmpty() ? 2 : 6)) {
            case 2 -> new ExpireRelease(operation, one);
            case 3 -> new RevokeRelease(operation, one);
            default -> record(LocalDate.ofInstant(now, SafeHarbor.ZONE));
        };
    }

    private OperationCommand meet(Instant now) {
        Recovery met = new Recovery(
                survivors.isEmpty() ? new SurvivorRef(words.id()) : words.oneOf(survivors),
                Set.of(words.oneOf(VictimClass.values())),
                random.nextBoolean());
        return new LogFieldEvent(
                operation,
                new RecordId(words.id()),
                FieldEventKind.RECOVERY,
                now,
                null,
                null,
                null,
                met,
                null,
                null,
                null,
                null);
    }

    private AgencyId provider() {
        return roster.agencies().stream()
                .filter(agency -> agency.kind() == AgencyKind.VICTIM_SERVICES)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private OperationCommand record(LocalDate today) {
        boolean fits = others.isEmpty() || random.nextInt(8) > 0;
        Set<SurvivorFact> covers = EnumSet.of(words.oneOf(SurvivorFact.values()), words.oneOf(SurvivorFact.values()));
        return new RecordRelease(
                operation,
                new RecordId(words.id()),
                random.nextInt(20) == 0 ? new SurvivorRef(words.id()) : words.oneOf(survivors),
                words.oneOf(fits ? providers : others),
                words.word("purpose"),
                covers,
                new SignedForm(
                        today.minusDays(random.nextInt(-1, 5)),
                        words.word("form"),
                        words.word("digest"),
                        words.word("informer"),
                        random.nextBoolean()),
                today.plusDays(random.nextInt(-1, 40)));
    }
}
