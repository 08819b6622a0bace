package muster.ledger.proof;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** An Ed25519 key that signs for its name. Its seed leaves it only by {@link #text}. */
public final class SigningKey {
    private static final String PREFIX = "PRIVATE+KEY+";
    private final byte[] seed;
    private final Ed25519 pair;
    private final VerifierKey verifierKey;

    private SigningKey(String name, VerifierKey.Kind kind, byte[] seed) {
        this.seed = seed;
        this.pair = Ed25519.of(seed);
        this.verifierKey = new VerifierKey(name, kind, pair.publicKey());
    }

    /** @param seed 32 bytes; the same seed, the same key */
    public static SigningKey of(String name, VerifierKey.Kind kind, byte[] seed) {
        return new SigningKey(name, kind, seed.clone());
    }

    /** @throws IllegalArgumentException unless the text is a key as {@link #text} makes it; the message does not repeat it */
    public static SigningKey parse(String text) {
        String[] parts =
                text.startsWith(PREFIX) ? text.substring(PREFIX.length()).split("\\+", 3) : new String[0];
        if (parts.length != 3) {
            throw new IllegalArgumentException("Not " + PREFIX + "<name>+<key id>+<seed>");
        }
        byte[] kindAndSeed = Bytes.ofBase64(parts[2]);
        if (kindAndSeed.length != 1 + Hash.BYTES) {
            throw new IllegalArgumentException("Not a seed of 32 bytes");
        }
        SigningKey key = of(
                parts[0], VerifierKey.Kind.of(kindAndSeed[0]), Arrays.copyOfRange(kindAndSeed, 1, kindAndSeed.length));
        if (!key.text().equals(text)) {
            throw new IllegalArgumentException("The key's id is not that of the key");
        }
        return key;
    }

    /** The same key under another name. */
    public SigningKey named(String other) {
        return of(other, verifierKey.kind(), seed);
    }

    /** The secret itself, as signed-note tools keep it. */
    public String text() {
        byte[] kindAndSeed = ByteBuffer.allocate(1 + Hash.BYTES)
                .put(verifierKey.kind().code())
                .put(seed)
                .array();
        return PREFIX + verifierKey.name() + "+" + verifierKey.hexId() + "+" + Bytes.base64(kindAndSeed);
    }

    public VerifierKey verifierKey() {
        return verifierKey;
    }

    byte[] sign(byte[] message) {
        return pair.sign(message);
    }

    @Override
    public String toString() {
        return "SigningKey of " + verifierKey.text();
    }
}
