package muster.ledger.proof;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A bundle's summary.txt: section 6 of docs/ledger-format.md. The writer writes it, the verifier makes it again. */
final class Summary {
    private final String subject;
    private final Checkpoint checkpoint;
    private final long headsSize;
    private final Instant headsRecordedAt;
    private final StringBuilder lines = new StringBuilder();
    private long events;

    Summary(String subject, Checkpoint checkpoint, long headsSize, Instant headsRecordedAt) {
        this.subject = subject;
        this.checkpoint = checkpoint;
        this.headsSize = headsSize;
        this.headsRecordedAt = headsRecordedAt;
    }

    void add(Leaf leaf, @Nullable String name) {
        add(
                leaf.position(),
                Words.time(leaf.recordedAt()),
                leaf.sealed().type(),
                name == null ? "-" : Words.printable(name));
    }

    void addWithheld(long position) {
        add(position, "withheld under seal");
    }

    private void add(long position, String... words) {
        events++;
        if (lines.length() > BundleFile.MOST_HELD) {
            // No reader takes a longer one.
            return;
        }
        lines.append(position).append("  ").append(String.join("  ", words)).append('\n');
    }

    String text() {
        return "%s\nLedger %s, %d events; of these %d here.\nComplete up to position %d, recorded %s.\n\n%s"
                .formatted(
                        Words.printable(subject),
                        checkpoint.origin(),
                        checkpoint.size(),
                        events,
                        headsSize,
                        Words.time(headsRecordedAt),
                        lines);
    }
}
