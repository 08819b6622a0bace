package muster.ledger.proof;

import java.time.Instant;
import java.util.List;

/** Leaves that are not what an honest ledger makes them. */
final class Twist {
    private Twist() {}

    static Leaf at(Leaf leaf, Instant at) {
        return new Leaf(leaf.position(), leaf.version(), leaf.previous(), at, leaf.sealed());
    }

    static Leaf position(Leaf leaf, long position) {
        return new Leaf(position, leaf.version(), leaf.previous(), leaf.recordedAt(), leaf.sealed());
    }

    static Leaf version(Leaf leaf, long version) {
        return new Leaf(leaf.position(), version, leaf.previous(), leaf.recordedAt(), leaf.sealed());
    }

    static Leaf previous(Leaf leaf, Hash previous) {
        return new Leaf(leaf.position(), leaf.version(), previous, leaf.recordedAt(), leaf.sealed());
    }

    static Leaf payload(Leaf leaf, Hash payload) {
        Leaf.Sealed s = leaf.sealed();
        return sealed(
                leaf,
                new Leaf.Sealed(
                        s.eventId(),
                        s.actor(),
                        s.salt(),
                        payload,
                        s.metadata(),
                        s.revision(),
                        s.stream(),
                        s.type(),
                        s.commitments()));
    }

    static Leaf named(Leaf leaf, String stream, String type) {
        Leaf.Sealed s = leaf.sealed();
        return sealed(
                leaf,
                new Leaf.Sealed(
                        s.eventId(),
                        s.actor(),
                        s.salt(),
                        s.payload(),
                        s.metadata(),
                        s.revision(),
                        stream,
                        type,
                        s.commitments()));
    }

    static Leaf committed(Leaf leaf, List<Hash> commitments) {
        Leaf.Sealed s = leaf.sealed();
        return sealed(
                leaf,
                new Leaf.Sealed(
                        s.eventId(),
                        s.actor(),
                        s.salt(),
                        s.payload(),
                        s.metadata(),
                        s.revision(),
                        s.stream(),
                        s.type(),
                        commitments));
    }

    private static Leaf sealed(Leaf leaf, Leaf.Sealed sealed) {
        return new Leaf(leaf.position(), leaf.version(), leaf.previous(), leaf.recordedAt(), sealed);
    }
}
