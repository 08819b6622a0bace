package muster.ledger.proof;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** An Ed25519 key that signs for its name. Its seed leaves it only by {@link #text}. */
public final class SigningKey {
    private static final String PREFIX = "PRIVATE+KEY+";
    /** What PKCS #8 puts before the 32 bytes of a seed (RFC 8410). */
    private static final byte[] PKCS8 = HexFormat.of().parseHex("302e020100300506032b657004220420");

    private final byte[] seed;
    private final PrivateKey privateKey;
    private final VerifierKey verifierKey;

    private SigningKey(String name, VerifierKey.Kind kind, byte[] seed) throws GeneralSecurityException {
        this.seed = seed;
        this.privateKey = KeyFactory.getInstance("Ed25519")
                .generatePrivate(new PKCS8EncodedKeySpec(ByteBuffer.allocate(PKCS8.length + Hash.BYTES)
                        .put(PKCS8)
                        .put(seed)
                        .array()));
        this.verifierKey = new VerifierKey(name, kind, publicKey(seed));
    }

    /** @param seed 32 bytes; the same seed, the same key */
    public static SigningKey of(String name, VerifierKey.Kind kind, byte[] seed) {
        if (seed.length != Hash.BYTES) {
            throw new IllegalArgumentException("A seed has 32 bytes");
        }
        try {
            return new SigningKey(name, kind, seed.clone());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has Ed25519", e);
        }
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
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initSign(privateKey);
            ed25519.update(message);
            return ed25519.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has Ed25519", e);
        }
    }

    /** The JDK makes the public key of a seed only while it makes a pair; so it draws the pair from the seed. */
    private static Hash publicKey(byte[] seed) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
        generator.initialize(NamedParameterSpec.ED25519, new Seeded(seed));
        KeyPair pair = generator.generateKeyPair();
        byte[] encoded = pair.getPublic().getEncoded();
        return Hash.of(Arrays.copyOfRange(encoded, encoded.length - Hash.BYTES, encoded.length));
    }

    @Override
    public String toString() {
        return "SigningKey of " + verifierKey.text();
    }

    private static final class Seeded extends SecureRandom {
        private static final long serialVersionUID = 1;
        private final byte[] seed;

        Seeded(byte[] seed) {
            this.seed = seed.clone();
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
