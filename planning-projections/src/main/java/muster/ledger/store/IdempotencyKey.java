package muster.ledger.store;

/**
 * Lets a repeated request be known as such for 24 hours.
 *
 * @param scope hash of who asks, method, path and the key itself
 * @param bodyHash hash of the request's body: the same key with another body is a mistake of the caller
 * @param answer what to answer when the request comes again, JSON
 */
public record IdempotencyKey(byte[] scope, byte[] bodyHash, String answer) {}
