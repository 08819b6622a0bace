package muster.ledger.proof;

import java.util.List;

/**
 * A bundle's manifest.json.
 *
 * @param sealed whether it is of the format in which events may be withheld
 */
record Manifest(boolean sealed, String subject, String origin, VerifierKey verifierKey, List<String> streams) {
    static Manifest read(byte[] json) {
        Members members = Members.of(json, Bundle.MANIFEST, "format", "subject", "origin", "verifierKey", "streams");
        String format = members.text("format");
        if (!format.equals(Bundle.FORMAT) && !format.equals(Bundle.SEALED_FORMAT)) {
            throw new Unreadable("This is not a bundle of the format " + Bundle.FORMAT + " or " + Bundle.SEALED_FORMAT);
        }
        VerifierKey key;
        try {
            key = VerifierKey.parse(members.text("verifierKey"));
        } catch (IllegalArgumentException e) {
            throw new Unreadable(Bundle.MANIFEST + ": verifierKey is not a key", e);
        }
        return new Manifest(
                format.equals(Bundle.SEALED_FORMAT),
                members.text("subject"),
                members.text("origin"),
                key,
                List.copyOf(members.texts("streams")));
    }

    boolean ascending() {
        for (int next = 1; next < streams.size(); next++) {
            if (Bundle.BY_BYTES.compare(streams.get(next - 1), streams.get(next)) >= 0) {
                return false;
            }
        }
        return true;
    }
}
