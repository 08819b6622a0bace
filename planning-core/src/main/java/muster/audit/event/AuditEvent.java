package muster.audit.event;

/** What an auditor finds beside the decisions themselves. */
public sealed interface AuditEvent permits CommandRefused, HistoryRead {}
