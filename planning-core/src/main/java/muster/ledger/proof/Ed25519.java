package muster.ledger.proof;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** A pair of Ed25519 keys made from a seed: the same seed, the same pair (RFC 8032). */
public final class Ed25519 {
    /** What PKCS #8 puts before the 32 bytes of a seed (RFC 8410). */
    private static final byte[] PKCS8 = HexFormat.of().parseHex("302e020100300506032b657004220420");

    private final PrivateKey privateKey;
    private final Hash publicKey;

    private Ed25519(byte[] seed) throws GeneralSecurityException {
        privateKey = KeyFactory.getInstance("Ed25519")
                .generatePrivate(new PKCS8EncodedKeySpec(ByteBuffer.allocate(PKCS8.length + Hash.BYTES)
                        .put(PKCS8)
                        .put(seed)
                        .array()));
        publicKey = publicKey(seed);
    }

    /** @param seed 32 bytes */
    public static Ed25519 of(byte[] seed) {
        if (seed.length != Hash.BYTES) {
            throw new IllegalArgumentException("A seed has 32 bytes");
        }
        try {
            return new Ed25519(seed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has Ed25519", e);
        }
    }

    /** 64 bytes. */
    public byte[] sign(byte[] message) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initSign(privateKey);
            ed25519.update(message);
            return ed25519.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has Ed25519", e);
        }
    }

    /** 32 bytes. */
    public Hash publicKey() {
        return publicKey;
    }

    /** The JDK makes the public key of a seed only while it makes a pair; so it draws the pair from the seed. */
    private static Hash publicKey(byte[] seed) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
        generator.initialize(NamedParameterSpec.ED25519, new Seeded(seed));
        byte[] encoded = generator.generateKeyPair().getPublic().getEncoded();
        return Hash.of(Arrays.copyOfRange(encoded, encoded.length - Hash.BYTES, encoded.length));
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
