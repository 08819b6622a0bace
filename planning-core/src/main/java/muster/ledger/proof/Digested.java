package muster.ledger.proof;

import java.security.MessageDigest;
import java.util.List;

/**
 * A row with the digests of its two long members: what of a row's verification needs no other row, and may be done beside it.
 *
 * @param payload SHA-256 of the row's payload
 * @param metadata SHA-256 of the row's metadata
 */
@SuppressWarnings("ArrayRecordComponent") // a million rows go by: no copies, and nobody compares them
public record Digested(StoredEvent row, byte[] payload, byte[] metadata) {

    /** For any thread; the rows keep their order. */
    public static List<Digested> all(List<StoredEvent> rows) {
        MessageDigest sha256 = Hash.sha256();
        return rows.stream().map(row -> of(row, sha256)).toList();
    }

    static Digested of(StoredEvent row, MessageDigest sha256) {
        return new Digested(row, sha256.digest(row.payload()), sha256.digest(row.metadata()));
    }
}
