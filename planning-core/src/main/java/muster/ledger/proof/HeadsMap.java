package muster.ledger.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * For every stream its last event, as a tree of its own: what shows that a history is all there is, or that there is none.
 * Section 4 of docs/ledger-format.md.
 */
public final class HeadsMap {
    /** A stream and its last event. */
    public record Head(String stream, long version, Hash leaf) {}

    /** A leaf of the map, and its way to the map's root. */
    public record Entry(long index, Hash key, long version, Hash leaf, List<Hash> proof) {
        public Entry {
            proof = List.copyOf(proof);
        }

        Hash hash() {
            return entryHash(key, version, leaf);
        }
    }

    /**
     * What the map has on a stream.
     *
     * @param leaves the stream's own where it is present, else its neighbours in ascending order
     */
    public record Shown(String name, boolean present, List<Entry> leaves) {
        public Shown {
            leaves = List.copyOf(leaves);
        }

        /** Whether a map of that many streams with that root says so. */
        public boolean verify(long streams, Hash root) {
            boolean included = leaves.stream()
                    .allMatch(entry ->
                            MerkleProof.verifyInclusion(entry.hash(), entry.index(), streams, entry.proof(), root));
            return included && (present ? isItsOwn() : isBetween(streams, root));
        }

        private boolean isItsOwn() {
            return leaves.size() == 1 && leaves.getFirst().key().equals(key(name));
        }

        private boolean isBetween(long streams, Hash root) {
            return switch (leaves.size()) {
                case 0 -> streams == 0 && root.equals(Merkle.EMPTY);
                case 1 -> isOutside(leaves.getFirst(), streams);
                case 2 ->
                    leaves.get(0).index() + 1 == leaves.get(1).index()
                            && leaves.get(0).key().order(key(name)) < 0
                            && key(name).order(leaves.get(1).key()) < 0;
                default -> false;
            };
        }

        private boolean isOutside(Entry entry, long streams) {
            int order = key(name).order(entry.key());
            return order < 0 && entry.index() == 0 || order > 0 && entry.index() == streams - 1;
        }
    }

    private record Keyed(Hash key, Head head) {}

    private final List<Keyed> heads;
    private final List<List<Hash>> levels = new ArrayList<>();

    private HeadsMap(List<Keyed> heads) {
        this.heads = heads;
        List<Hash> level = heads.stream()
                .map(keyed -> entryHash(
                        keyed.key(), keyed.head().version(), keyed.head().leaf()))
                .toList();
        while (!level.isEmpty()) {
            levels.add(level);
            List<Hash> above = new ArrayList<>(level.size() / 2);
            for (int left = 0; left + 1 < level.size(); left += 2) {
                above.add(Hash.ofNode(level.get(left), level.get(left + 1)));
            }
            level = above;
        }
    }

    /** @throws IllegalArgumentException for a stream that comes twice */
    public static HeadsMap of(Iterable<Head> heads) {
        List<Keyed> sorted = new ArrayList<>();
        heads.forEach(head -> sorted.add(new Keyed(key(head.stream()), head)));
        sorted.sort((one, other) -> one.key().order(other.key()));
        for (int next = 1; next < sorted.size(); next++) {
            if (sorted.get(next).key().equals(sorted.get(next - 1).key())) {
                throw new IllegalArgumentException("Twice in the map: " + sorted.get(next).head().stream());
            }
        }
        return new HeadsMap(sorted);
    }

    public long streams() {
        return heads.size();
    }

    public Hash root() {
        return Merkle.root(heads.size(), this::subtree);
    }

    public Shown show(String stream) {
        int place = place(key(stream));
        boolean present =
                place < heads.size() && heads.get(place).head().stream().equals(stream);
        List<Entry> leaves = new ArrayList<>();
        if (!present && place > 0) {
            leaves.add(entry(place - 1));
        }
        if (place < heads.size()) {
            leaves.add(entry(place));
        }
        return new Shown(stream, present, leaves);
    }

    private Entry entry(int index) {
        Keyed keyed = heads.get(index);
        List<Hash> path = Merkle.inclusion(index, heads.size(), this::subtree);
        return new Entry(
                index, keyed.key(), keyed.head().version(), keyed.head().leaf(), path);
    }

    /** The index of the key, or of the first one behind it. */
    private int place(Hash key) {
        int low = 0;
        int high = heads.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (heads.get(middle).key().order(key) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private Hash subtree(int level, long index) {
        return levels.get(level).get((int) index);
    }

    static Hash key(String stream) {
        return Hash.digest(stream.getBytes(UTF_8));
    }

    static Hash entryHash(Hash key, long version, Hash leaf) {
        ByteBuffer record = ByteBuffer.allocate(2 * Hash.BYTES + Long.BYTES);
        key.put(record);
        record.putLong(version);
        leaf.put(record);
        return Hash.ofLeaf(record.array());
    }
}
