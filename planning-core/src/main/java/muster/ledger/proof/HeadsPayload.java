package muster.ledger.proof;

import java.util.HexFormat;

/**
 * What a heads-recorded event says: section 4 of docs/ledger-format.md.
 *
 * @param size the map covers positions 1 to size
 */
public record HeadsPayload(long size, long streams, Hash root) {
    public static final String STREAM = "ledger/heads";
    public static final String TYPE = "heads-recorded";

    /** @throws IllegalArgumentException unless these are exactly its members */
    public static HeadsPayload read(byte[] payload) {
        try {
            Members members = Members.of(payload, "the heads event's payload", "size", "streams", "root");
            return new HeadsPayload(members.number("size"), members.number("streams"), root(members.text("root")));
        } catch (Unreadable | Untrue e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static Hash root(String hex) {
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("the root is not 64 lower-case hex digits");
        }
        return Hash.of(HexFormat.of().parseHex(hex));
    }
}
