package muster.operation.event;

import muster.shared.OperationId;
import muster.shared.WarrantId;

/** A warrant, or the application for it, was given up: nothing rests on it from now on (rule WAR-06). */
public record WarrantWithdrawn(OperationId operationId, WarrantId warrantId, String reason) implements OperationEvent {}
