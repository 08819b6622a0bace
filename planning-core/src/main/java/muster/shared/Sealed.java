package muster.shared;

/**
 * Words that cannot be read without a key that is kept outside the ledger, and by nobody once that key is destroyed.
 *
 * @param keyId names the key
 * @param bytes AES-256-GCM, Base64: the nonce of 12 bytes, the text, its tag of 16 bytes
 */
public record Sealed(RecordId keyId, String bytes) {}
