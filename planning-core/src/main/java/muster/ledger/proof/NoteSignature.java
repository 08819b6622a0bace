package muster.ledger.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** One signature line of a note. It is right only where a {@link VerifierKey} says so. */
public final class NoteSignature {
    private static final String DASH = "— ";

    private final String name;
    private final int keyId;
    private final byte[] signature;

    private NoteSignature(String name, int keyId, byte[] signature) {
        this.name = name;
        this.keyId = keyId;
        this.signature = signature;
    }

    /** The log's signature over a note's text. */
    static NoteSignature ofLog(SigningKey key, String text) {
        return new NoteSignature(key.verifierKey().name(), key.verifierKey().id(), key.sign(text.getBytes(UTF_8)));
    }

    static NoteSignature of(VerifierKey key, byte[] signature) {
        return new NoteSignature(key.name(), key.id(), signature.clone());
    }

    /** @throws IllegalArgumentException unless it is a signature line, without its newline */
    public static NoteSignature parse(String line) {
        String[] parts = line.startsWith(DASH) ? line.substring(DASH.length()).split(" ", 2) : new String[0];
        if (parts.length != 2) {
            throw new IllegalArgumentException("Not a signature line: " + line);
        }
        VerifierKey.requireName(parts[0]);
        byte[] idAndSignature = Bytes.ofBase64(parts[1]);
        if (idAndSignature.length <= Integer.BYTES) {
            throw new IllegalArgumentException("A signature line without a signature: " + line);
        }
        return new NoteSignature(
                parts[0],
                ByteBuffer.wrap(idAndSignature).getInt(),
                Arrays.copyOfRange(idAndSignature, Integer.BYTES, idAndSignature.length));
    }

    /** The line without its newline. */
    public String line() {
        byte[] idAndSignature = ByteBuffer.allocate(Integer.BYTES + signature.length)
                .putInt(keyId)
                .put(signature)
                .array();
        return DASH + name + " " + Bytes.base64(idAndSignature);
    }

    boolean claims(VerifierKey key) {
        return name.equals(key.name()) && keyId == key.id();
    }

    byte[] signature() {
        return signature.clone();
    }

    boolean verifies(VerifierKey key, String text) {
        return switch (key.kind()) {
            case LOG -> key.verifies(text.getBytes(UTF_8), signature);
            case WITNESS -> Cosignature.verifies(key, signature, text);
        };
    }
}
