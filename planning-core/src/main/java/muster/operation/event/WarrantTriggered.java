package muster.operation.event;

import muster.shared.OperationId;
import muster.shared.WarrantId;

/** An anticipatory warrant may be executed from now on: its trigger was confirmed (rule WAR-14). */
public record WarrantTriggered(OperationId operationId, WarrantId warrantId, TriggerConfirmation confirmation)
        implements OperationEvent {}
