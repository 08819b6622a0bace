package muster.operation.event;

/** A recorded ground to enter without a warrant: who vouches for it, and on which facts (rule WAR-01). */
public record WarrantException(ExceptionKind kind, String author, String facts) {}
