package muster.ledger.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The names of an evidence bundle's entries, in the order in which they are written. */
final class Bundle {
    static final String FORMAT = "muster-evidence/1";

    /** Of a bundle that withholds something under seal. */
    static final String SEALED_FORMAT = "muster-evidence/2";

    static final String MANIFEST = "manifest.json";
    static final String CHECKPOINT = "checkpoint.txt";
    static final String EVENTS = "events.ndjson";
    static final String HEADS = "heads.json";
    static final String SUMMARY = "summary.txt";

    /** Only in the sealed format. */
    static final String SEAL = "seal.txt";

    static final List<String> ENTRIES = List.of(MANIFEST, CHECKPOINT, EVENTS, HEADS, SUMMARY);

    /** By their bytes: the same in every language. */
    static final Comparator<String> BY_BYTES =
            (one, other) -> Arrays.compareUnsigned(one.getBytes(UTF_8), other.getBytes(UTF_8));

    private Bundle() {}
}
