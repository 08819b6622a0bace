package muster.ledger.store;

import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/** Brings an event of one type from {@code revision} to the next. The stored bytes stay as they are. */
public record Upcast(String type, int revision, UnaryOperator<ObjectNode> change) {}
