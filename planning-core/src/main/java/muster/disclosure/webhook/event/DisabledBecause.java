package muster.disclosure.webhook.event;

/** Why nothing more is delivered to a receiver. */
public enum DisabledBecause {
    /** Its agency wanted it so. */
    ASKED,
    /** It answered 410: it is gone and wants nothing more. */
    GONE,
    /** It took nothing for as long as deliveries are tried. */
    FAILING
}
