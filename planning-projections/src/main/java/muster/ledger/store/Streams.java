package muster.ledger.store;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import muster.ledger.Claim;
import muster.ledger.Claims;
import muster.ledger.Recorded;
import muster.shared.Window;

/**
 * The ledger as it would read, had what is only imagined been stored. Rights and facts are asked of it by the same questions in
 * thought and in earnest, where nothing is imagined.
 *
 * @param imagined in its order
 */
public record Streams(Ledger ledger, List<Recorded> imagined) {
    public static Streams of(Ledger ledger) {
        return new Streams(ledger, List.of());
    }

    public List<Recorded> stream(String name) {
        return with(ledger.stream(name), List.of(name));
    }

    /** Several streams as one, in the log's order. */
    public List<Recorded> streamsOf(List<String> names) {
        return with(ledger.streamsOf(names), names);
    }

    private List<Recorded> with(List<Recorded> stored, List<String> names) {
        return imagined.isEmpty()
                ? stored
                : Stream.concat(
                                stored.stream(),
                                imagined.stream().filter(recorded -> names.contains(recorded.stream())))
                        .toList();
    }

    /** The keys of the claims of a kind that a stream's events have made and none has released. */
    public List<String> claimed(String kind, String stream) {
        return claims(stream).over(ledger.claimed(kind, stream)).stream()
                .filter(claim -> claim.kind().equals(kind))
                .map(Claim::key)
                .distinct()
                .sorted()
                .toList();
    }

    /** Who holds what of a kind and key in a time, by the claims' ids. */
    public List<Claim> held(String kind, String key, Window near) {
        return Claims.ofAll(imagined.stream().map(Recorded::event).toList()).over(ledger.held(kind, key, near)).stream()
                .filter(claim -> claim.holds(kind, key, near))
                .sorted(Comparator.comparing(
                        claim -> Objects.requireNonNull(claim.during()).start()))
                .toList();
    }

    private Claims claims(String stream) {
        return Claims.ofAll(imagined.stream()
                .filter(recorded -> recorded.stream().equals(stream))
                .map(Recorded::event)
                .toList());
    }
}
