package muster.disclosure.webhook.event;

/** How a delivery is signed, as Standard Webhooks 1.0.0 names it. */
public enum SignatureScheme {
    /** {@code v1a}: Ed25519; whoever checks it can forge nothing. */
    ED25519,
    /** {@code v1}: HMAC with SHA-256, for receivers that know no other. */
    HMAC_SHA256
}
