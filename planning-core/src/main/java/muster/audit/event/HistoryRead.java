package muster.audit.event;

import java.util.Map;

/** An auditor read a history (rule INF-06). {@code what} is the path, {@code parameters} how it was narrowed. */
public record HistoryRead(String what, Map<String, String> parameters) implements AuditEvent {}
