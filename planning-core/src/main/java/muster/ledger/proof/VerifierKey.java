package muster.ledger.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;

/**
 * A public key and the name it goes by, as C2SP signed-note writes them.
 *
 * @param key 32 bytes of Ed25519
 */
public record VerifierKey(String name, Kind kind, Hash key) {
    /** What a key signs: a log its checkpoints, a witness its cosignatures. The byte is part of the key's text and id. */
    public enum Kind {
        LOG(0x01),
        WITNESS(0x04);

        private final byte code;

        Kind(int code) {
            this.code = (byte) code;
        }

        byte code() {
            return code;
        }

        static Kind of(byte code) {
            for (Kind kind : values()) {
                if (kind.code == code) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("No kind of key has the number " + code);
        }
    }

    /** What X.509 puts before the 32 bytes of an Ed25519 key (RFC 8410). */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    public VerifierKey {
        requireName(name);
    }

    /** @throws IllegalArgumentException unless the text is a verifier key whose id is its own */
    public static VerifierKey parse(String text) {
        String[] parts = text.split("\\+", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("Not <name>+<key id>+<key>: " + text);
        }
        byte[] kindAndKey = Bytes.ofBase64(parts[2]);
        if (kindAndKey.length != 1 + Hash.BYTES) {
            throw new IllegalArgumentException("Not a key of 32 bytes: " + text);
        }
        ByteBuffer bytes = ByteBuffer.wrap(kindAndKey);
        VerifierKey key = new VerifierKey(parts[0], Kind.of(bytes.get()), Hash.take(bytes));
        if (!key.text().equals(text)) {
            throw new IllegalArgumentException("The key's id is not that of the key: " + text);
        }
        return key;
    }

    /** The same key under another name, which makes it another key. */
    public VerifierKey named(String other) {
        return new VerifierKey(other, kind, key);
    }

    public String text() {
        return name + "+" + hexId() + "+" + Bytes.base64(kindAndKey());
    }

    /** The first 4 bytes of what stands for the name, the kind and the key. */
    public int id() {
        byte[] digest = Hash.digest(name.getBytes(UTF_8), new byte[] {'\n'}, kindAndKey())
                .bytes();
        return ByteBuffer.wrap(digest).getInt();
    }

    String hexId() {
        return HexFormat.of().toHexDigits(id());
    }

    /** What two people read to each other to be sure of the key: SHA-256 of its 32 bytes. */
    public String fingerprint() {
        return Hash.digest(key.bytes()).hex();
    }

    public boolean verifies(byte[] message, byte[] signature) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(publicKey());
            ed25519.update(message);
            return ed25519.verify(signature);
        } catch (GeneralSecurityException e) {
            // Bytes that are no point of the curve or no signature at all: not signed by this key.
            return false;
        }
    }

    private PublicKey publicKey() throws GeneralSecurityException {
        byte[] encoded = ByteBuffer.allocate(X509.length + Hash.BYTES)
                .put(X509)
                .put(key.bytes())
                .array();
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }

    private byte[] kindAndKey() {
        return ByteBuffer.allocate(1 + Hash.BYTES)
                .put(kind.code())
                .put(key.bytes())
                .array();
    }

    static void requireName(String name) {
        boolean fits = !name.isEmpty()
                && name.codePoints()
                        .noneMatch(c -> c == '+' || c < 0x20 || Character.isWhitespace(c) || Character.isSpaceChar(c));
        if (!fits) {
            throw new IllegalArgumentException("Not a key's name: " + name);
        }
    }
}
