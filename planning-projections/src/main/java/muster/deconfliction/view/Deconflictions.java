package muster.deconfliction.view;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import muster.decision.ConflictOnFile;
import muster.decision.ConflictOnFile.Status;
import muster.decision.Near;
import muster.ledger.Recorded;
import muster.ledger.store.Ledger;
import muster.policy.DeconflictionPack;
import muster.policy.Distance;
import muster.policy.PolicyPacks;
import muster.shared.ConflictId;
import muster.shared.OperationId;
import muster.shared.Window;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Rule DEC-02: who is too near whom. A conflict is not stored but follows from where two raids stand, so both sides see it from
 * the same moment on, and neither when it is gone; what is stored is what people did about it.
 */
@Component
public class Deconflictions {
    /** A box finds those that may be near, by the index; how far they are is measured after. */
    private static final String NEAR = Raid.COLUMNS + """
            WHERE r.entry && tstzrange(:from, :to) AND r.operation_id <> :operation AND NOT o.exempt
              AND (r.place <@ box(point(:west, :south), point(:east, :north))
                   OR r.place <@ box(point(:west - 360, :south), point(:east - 360, :north))
                   OR r.place <@ box(point(:west + 360, :south), point(:east + 360, :north)))""";

    public static final String VIEW = "deconfliction";

    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final DeconflictionPack pack;

    Deconflictions(Ledger ledger, JdbcClient jdbc, PolicyPacks packs) {
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.pack = packs.deconfliction();
    }

    /** The raids of an operation that stand, and its conflicts. */
    public Near near(OperationId operation) {
        List<Recorded> streams = new ArrayList<>(ledger.stream("operation/" + operation));
        streams.addAll(ledger.stream("deconfliction/" + operation));
        streams.sort(Comparator.comparingLong(Recorded::position));
        OwnRaids own = new OwnRaids(operation, streams);
        List<Pair> pairs =
                own.raids().stream().flatMap(raid -> pairs(raid).stream()).toList();
        Map<UUID, Map<UUID, Boolean>> settled = settled(pairs);
        return new Near(
                own.onFile(), pairs.stream().map(pair -> notice(pair, settled)).toList(), own.areExempt());
    }

    /** Rule DEC-03: all conflicts of raids that are not over, each from both sides, for the watch. */
    public List<WatchedConflict> watched(Instant at) {
        List<Raid> raids = jdbc.sql(Raid.COLUMNS + "WHERE upper(r.entry) > :at")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Raid::read)
                .list();
        List<Pair> pairs = raids.stream()
                .flatMap(raid -> pairs(raid).stream())
                .sorted(Comparator.comparing((Pair pair) -> pair.id().value())
                        .thenComparing(pair -> pair.own().id().value()))
                .toList();
        Map<UUID, Map<UUID, Boolean>> settled = settled(pairs);
        Map<ConflictId, WatchedConflict> conflicts = new LinkedHashMap<>();
        for (Pair pair : pairs) {
            conflicts.computeIfAbsent(pair.id(), id -> watched(pair, settled));
        }
        return List.copyOf(conflicts.values());
    }

    private WatchedConflict watched(Pair pair, Map<UUID, Map<UUID, Boolean>> settled) {
        boolean inOrder = pair.own().id().value().compareTo(pair.other().id().value()) < 0;
        Pair ordered = inOrder ? pair : new Pair(pair.id(), pair.other(), pair.own());
        return new WatchedConflict(
                pair.id(),
                notice(ordered, settled).isResolved(),
                List.of(WatchedConflict.Side.of(ordered.own()), WatchedConflict.Side.of(ordered.other())));
    }

    private List<Pair> pairs(Raid raid) {
        if (raid.exempt()) {
            return List.of();
        }
        Window wide = pack.widened(raid.window());
        double metres = pack.metresApart();
        double north = Distance.degreesNorth(metres);
        double east = Distance.degreesEast(metres, raid.place().latitude());
        List<Pair> pairs = new ArrayList<>();
        jdbc
                .sql(NEAR)
                .param("from", wide.start().atOffset(ZoneOffset.UTC))
                .param("to", wide.end().atOffset(ZoneOffset.UTC))
                .param("operation", raid.operationId().value())
                .param("west", raid.place().longitude() - east)
                .param("east", raid.place().longitude() + east)
                .param("south", raid.place().latitude() - north)
                .param("north", raid.place().latitude() + north)
                .query(Raid::read)
                .list()
                .stream()
                .filter(other -> Distance.metres(raid.place(), other.place()) <= metres)
                .forEach(other -> pairs.add(new Pair(
                        ConflictId.between(raid.id(), raid.window(), other.id(), other.window()), raid, other)));
        return pairs;
    }

    private Map<UUID, Map<UUID, Boolean>> settled(List<Pair> pairs) {
        Map<UUID, Map<UUID, Boolean>> settled = new HashMap<>();
        UUID[] ids = pairs.stream().map(pair -> pair.id().value()).toArray(UUID[]::new);
        jdbc.sql("""
                        SELECT conflict_id, operation_id, overridden FROM views.deconfliction_settlement
                        WHERE conflict_id = ANY (?)""").param(ids).query(row -> {
            settled.computeIfAbsent(row.getObject(1, UUID.class), id -> new HashMap<>())
                    .put(row.getObject(2, UUID.class), row.getBoolean(3));
        });
        return settled;
    }

    private static ConflictOnFile notice(Pair pair, Map<UUID, Map<UUID, Boolean>> settled) {
        Map<UUID, Boolean> sides = settled.getOrDefault(pair.id().value(), Map.of());
        return new ConflictOnFile(
                pair.id(),
                pair.own().id(),
                pair.own().window(),
                pair.other().agencyId(),
                pair.other().eventClass(),
                pair.other().contact(),
                status(
                        sides,
                        pair.own().operationId().value(),
                        pair.other().operationId().value()));
    }

    private static Status status(Map<UUID, Boolean> sides, UUID own, UUID other) {
        if (sides.containsValue(true)) {
            return Status.OVERRIDDEN;
        }
        boolean here = sides.containsKey(own);
        boolean there = sides.containsKey(other);
        return here && there ? Status.AGREED : here ? Status.AGREED_HERE : there ? Status.AGREED_THERE : Status.OPEN;
    }

    private record Pair(ConflictId id, Raid own, Raid other) {}
}
