package muster.ledger.event;

/**
 * What was signed is lost, and the log goes on as another one: docs/ledger-format.md, section 9.
 *
 * @param epoch from 2
 * @param origin the name under which the log is signed from now on
 * @param checkpoint the last one known of the epoch before, with its signatures
 * @param reason the incident, in words
 */
public record LogEpochOpened(long epoch, String origin, String checkpoint, String reason, String openedBy) {}
