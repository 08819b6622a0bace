package muster.policy.view;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import muster.ledger.Recorded;
import muster.policy.event.PackOnRecord;
import muster.policy.event.PacksChanged;

/** One change of the packs as an auditor reads it; the packs themselves come with the program. */
public record PackChange(
        long position,
        Instant recordedAt,
        List<PackOnRecord> came,
        List<PackOnRecord> changed,
        List<PackOnRecord> gone) {
    static Stream<PackChange> in(Recorded recorded) {
        return recorded.event() instanceof PacksChanged change
                ? Stream.of(new PackChange(
                        recorded.position(), recorded.recordedAt(), change.came(), change.changed(), change.gone()))
                : Stream.empty();
    }

    /** Of what happened, only what happened to that pack. */
    PackChange of(String version) {
        return new PackChange(position, recordedAt, only(version, came), only(version, changed), only(version, gone));
    }

    boolean isEmpty() {
        return came.isEmpty() && changed.isEmpty() && gone.isEmpty();
    }

    private static List<PackOnRecord> only(String version, List<PackOnRecord> packs) {
        return packs.stream().filter(pack -> pack.version().equals(version)).toList();
    }
}
