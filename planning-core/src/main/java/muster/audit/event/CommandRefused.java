package muster.audit.event;

/**
 * A command was turned down. Who, on which facts and under which pack stands in the event's metadata.
 *
 * @param stream the stream that would have changed
 * @param command kebab-case name of the command
 * @param rule id of the rule, {@code STF-04}, or the problem's code where no rule has an id
 * @param reason what the caller was told
 */
public record CommandRefused(String stream, String command, String rule, String reason) implements AuditEvent {}
