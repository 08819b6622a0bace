package muster.disclosure.view;

import java.util.List;
import muster.ledger.Recorded;
import muster.ledger.store.Ledger;
import muster.shared.OperationId;

/** All that happened to an operation and may be told, from whichever of its streams, in the order of the ledger. */
final class OperationStreams {
    private OperationStreams() {}

    static List<Recorded> of(Ledger ledger, OperationId operation) {
        return ledger.streamsOf(List.of(
                "operation/" + operation,
                "deconfliction/" + operation,
                "origin/" + operation,
                "disclosure/" + operation));
    }
}
