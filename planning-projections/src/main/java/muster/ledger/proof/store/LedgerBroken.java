package muster.ledger.proof.store;

/** What is stored is not what was signed. Nothing more is signed; somebody must look. */
public final class LedgerBroken extends RuntimeException {
    private static final long serialVersionUID = 1;

    LedgerBroken(String what) {
        super(what);
    }
}
