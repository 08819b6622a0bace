package muster.ledger.store;

import org.axonframework.modelling.command.ConcurrencyException;

/** Somebody else's events came first: the decision rests on a state that is no longer the last one. */
public class VersionConflict extends ConcurrencyException {
    private static final long serialVersionUID = 1L;

    VersionConflict(String stream) {
        super("Other events were appended to " + stream + " first");
    }
}
