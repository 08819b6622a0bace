package muster.disclosure.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import muster.ledger.Recorded;
import muster.ledger.store.Ledger;
import muster.shared.OperationId;

/** All that happened to an operation and may be told, from whichever of its streams, in the order of the ledger. */
final class OperationStreams {
    private OperationStreams() {}

    static List<Recorded> of(Ledger ledger, OperationId operation) {
        List<Recorded> all = new ArrayList<>(ledger.stream("operation/" + operation));
        all.addAll(ledger.stream("deconfliction/" + operation));
        all.sort(Comparator.comparingLong(Recorded::position));
        return all;
    }
}
