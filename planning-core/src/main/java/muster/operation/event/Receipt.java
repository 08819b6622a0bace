package muster.operation.event;

import org.jspecify.annotations.Nullable;

/** The copy of the warrant and the receipt: given to somebody there, or left at a place (rule WAR-09). */
public record Receipt(boolean left, @Nullable String where) {}
