package muster.ledger.store;

import org.axonframework.modelling.command.ConcurrencyException;

/** Decided on a state that this node remembered and that is no longer the last one. Decide again: it is forgotten now. */
public class Outdated extends ConcurrencyException {
    private static final long serialVersionUID = 1L;

    Outdated(RuntimeException refused) {
        super("Refused on a state that is no longer the last one: " + refused.getMessage(), refused);
    }
}
