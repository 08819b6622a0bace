package muster.deconfliction.view;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import muster.decision.ConflictOnFile;
import muster.decision.FoundConflict;
import muster.decision.Near;
import muster.deconfliction.event.ConflictStatus;
import muster.ledger.Recorded;
import muster.ledger.store.Ledger;
import muster.ledger.store.Streams;
import muster.policy.PolicyPacks;
import muster.shared.ConflictId;
import muster.shared.OperationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Rule DEC-02: who is too near whom. A conflict is not stored but follows from where two raids stand, so both sides see it from
 * the same moment on, and neither when it is gone; what is stored is what people did about it.
 */
@Component
public class Deconflictions {
    private static final String FOUND = """
            SELECT f.conflict_id, f.raid_id, f.starts, f.ends, f.premises, f.stands, f.contact_by, f.other_id,
                   o.agency_id, o.contact_name, o.contact_phone
            FROM views.deconfliction_found f JOIN views.deconfliction_operation o ON o.id = f.other_id
            WHERE f.operation_id = ? ORDER BY f.conflict_id""";

    public static final String VIEW = "deconfliction";

    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final Neighbours neighbours;

    public Deconflictions(Ledger ledger, JdbcClient jdbc, PolicyPacks packs) {
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.neighbours = new Neighbours(jdbc, packs.deconfliction());
    }

    /** The raids of an operation that stand, and its conflicts. */
    public Near near(OperationId operation) {
        return near(operation, Streams.of(ledger));
    }

    /**
     * The same, of streams that may end in what is only imagined. Others are asked for where a raid stands in earnest: whoever
     * learns of them is one of whom they learn (rule DEC-03).
     */
    public Near near(OperationId operation, Streams streams) {
        List<Recorded> both = new ArrayList<>(streams.stream("operation/" + operation));
        both.addAll(streams.stream("deconfliction/" + operation));
        both.sort(Comparator.comparingLong(Recorded::position));
        List<Raid> inEarnest = new OwnRaids(
                        operation, both.stream().filter(Recorded::wasStored).toList())
                .raids();
        OwnRaids own = new OwnRaids(operation, both);
        List<Pair> pairs =
                neighbours.of(own.raids().stream().filter(inEarnest::contains).toList());
        Map<UUID, Map<UUID, Boolean>> settled =
                settled(pairs.stream().map(Pair::id).toList());
        own.settle(settled);
        return new Near(
                own.onFile(inEarnest),
                pairs.stream().map(pair -> notice(pair, settled)).toList(),
                own.areExempt());
    }

    /** What checks found of the operation's conflicts until now, and what has become of it. */
    public List<FoundConflict> found(OperationId operation) {
        List<FoundRow> rows =
                jdbc.sql(FOUND).param(operation.value()).query(FoundRow::read).list();
        Map<UUID, Map<UUID, Boolean>> settled =
                settled(rows.stream().map(FoundRow::id).toList());
        return rows.stream()
                .map(row -> row.found(
                        status(settled.getOrDefault(row.id().value(), Map.of()), operation.value(), row.other())))
                .toList();
    }

    /** Rule DEC-03: all conflicts of raids that are not over, each from both sides, for the watch. */
    public List<WatchedConflict> watched(Instant at) {
        List<Raid> raids = jdbc.sql(Raid.COLUMNS + "WHERE upper(r.entry) > :at")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Raid::read)
                .list();
        List<Pair> pairs = neighbours.of(raids).stream()
                .sorted(Comparator.comparing((Pair pair) -> pair.id().value())
                        .thenComparing(pair -> pair.own().id().value()))
                .toList();
        Map<UUID, Map<UUID, Boolean>> settled =
                settled(pairs.stream().map(Pair::id).toList());
        Set<UUID> escalated = escalated();
        Map<ConflictId, WatchedConflict> conflicts = new LinkedHashMap<>();
        for (Pair pair : pairs) {
            conflicts.computeIfAbsent(pair.id(), id -> watched(pair, settled, escalated));
        }
        return List.copyOf(conflicts.values());
    }

    private Set<UUID> escalated() {
        return jdbc.sql("SELECT conflict_id FROM views.deconfliction_found WHERE escalated AND stands")
                .query(UUID.class)
                .set();
    }

    private WatchedConflict watched(Pair pair, Map<UUID, Map<UUID, Boolean>> settled, Set<UUID> escalated) {
        boolean inOrder = pair.own().id().value().compareTo(pair.other().id().value()) < 0;
        Pair ordered = inOrder ? pair : pair.turned();
        return new WatchedConflict(
                pair.id(),
                notice(ordered, settled).isResolved(),
                escalated.contains(pair.id().value()),
                List.of(WatchedConflict.Side.of(ordered.own()), WatchedConflict.Side.of(ordered.other())));
    }

    private Map<UUID, Map<UUID, Boolean>> settled(List<ConflictId> conflicts) {
        Map<UUID, Map<UUID, Boolean>> settled = new HashMap<>();
        UUID[] ids = conflicts.stream().map(ConflictId::value).toArray(UUID[]::new);
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

    private static ConflictStatus status(Map<UUID, Boolean> sides, UUID own, UUID other) {
        if (sides.containsValue(true)) {
            return ConflictStatus.OVERRIDDEN;
        }
        boolean here = sides.containsKey(own);
        boolean there = sides.containsKey(other);
        return here && there
                ? ConflictStatus.AGREED
                : here ? ConflictStatus.AGREED_HERE : there ? ConflictStatus.AGREED_THERE : ConflictStatus.OPEN;
    }
}
