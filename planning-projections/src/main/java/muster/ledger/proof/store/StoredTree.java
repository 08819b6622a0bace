package muster.ledger.proof.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import muster.ledger.proof.Hash;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The tree over all events as the database keeps it: leaf hashes with the events, and of the inner nodes every eighth level.
 * What lies between is made from at most 256 hashes. A few tiles are remembered, so an instance serves one task and one thread.
 */
final class StoredTree {
    static final int TILE = 256;
    static final int STRIDE = 8;
    private static final int REMEMBERED = 64;

    private final JdbcClient jdbc;
    private final Map<Tile, List<Hash>> tiles = new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Tile, List<Hash>> eldest) {
            return size() > REMEMBERED;
        }
    };

    private record Tile(int level, long index) {}

    StoredTree(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws IllegalStateException when the database lacks a hash that it must have */
    Hash subtree(int level, long index) {
        int kept = level / STRIDE * STRIDE;
        int above = level - kept;
        long first = index << above;
        List<Hash> tile = tiles.computeIfAbsent(new Tile(kept, first / TILE), this::read);
        int from = (int) (first % TILE);
        int to = from + (1 << above);
        if (to > tile.size()) {
            throw new IllegalStateException(
                    "The tree lacks hashes of level " + kept + " from " + (first + tile.size() - from));
        }
        return root(tile.subList(from, to));
    }

    /** The root of a subtree one stride above a tile that is full. */
    Hash overTile(int level, long index) {
        List<Hash> tile = hashes(level, index);
        if (tile.size() < TILE) {
            throw new IllegalStateException("Tile " + index + " of level " + level + " is not full");
        }
        return root(tile);
    }

    /** What there is of a tile now, past what is signed too; read anew. */
    List<Hash> hashes(int level, long index) {
        return read(new Tile(level, index));
    }

    private static Hash root(List<Hash> hashes) {
        if (hashes.size() == 1) {
            return hashes.getFirst();
        }
        int middle = hashes.size() / 2;
        return Hash.ofNode(root(hashes.subList(0, middle)), root(hashes.subList(middle, hashes.size())));
    }

    private List<Hash> read(Tile tile) {
        long first = tile.index() * TILE;
        String sql = tile.level() == 0
                ? "select leaf from ledger.events where position > ? and position <= ? order by position"
                : "select hash from ledger.subtrees where level = " + tile.level()
                        + " and index >= ? and index < ? order by index";
        return jdbc.sql(sql)
                .params(first, first + TILE)
                .query((row, _) -> Hash.of(row.getBytes(1)))
                .list();
    }
}
