package muster.ledger.proof;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** 32 bytes: a SHA-256 value, or what takes the place of one. */
public final class Hash {
    public static final int BYTES = 32;
    public static final Hash ZERO = new Hash(new byte[BYTES]);
    private static final ThreadLocal<MessageDigest> SHA_256 = ThreadLocal.withInitial(Hash::sha256);

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @throws IllegalArgumentException unless there are 32 */
    public static Hash of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("Not " + BYTES + " bytes but " + bytes.length);
        }
        return new Hash(bytes.clone());
    }

    public static Hash digest(byte[]... parts) {
        MessageDigest digest = SHA_256.get();
        for (byte[] part : parts) {
            digest.update(part);
        }
        return new Hash(digest.digest());
    }

    /** A leaf of a tree: RFC 6962 section 2.1. */
    public static Hash ofLeaf(byte[] record) {
        MessageDigest digest = SHA_256.get();
        digest.update((byte) 0);
        return new Hash(digest.digest(record));
    }

    /** An inner node of a tree: RFC 6962 section 2.1. */
    public static Hash ofNode(Hash left, Hash right) {
        MessageDigest digest = SHA_256.get();
        digest.update((byte) 1);
        digest.update(left.bytes);
        return new Hash(digest.digest(right.bytes));
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    /** By the bytes as unsigned numbers. */
    int order(Hash other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    void put(ByteBuffer target) {
        target.put(bytes);
    }

    static Hash take(ByteBuffer source) {
        byte[] taken = new byte[BYTES];
        source.get(taken);
        return new Hash(taken);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }
}
