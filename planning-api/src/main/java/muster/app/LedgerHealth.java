package muster.app;

import muster.ledger.proof.store.CheckpointKeeper;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Down when the ledger is not what was signed. It goes on serving: what it says can be checked, and stopping destroys nothing less. */
@Component("signedLedger")
class LedgerHealth implements HealthIndicator {
    private final ObjectProvider<CheckpointKeeper> keeper;

    LedgerHealth(ObjectProvider<CheckpointKeeper> keeper) {
        this.keeper = keeper;
    }

    @Override
    public Health health() {
        CheckpointKeeper keeping = keeper.getIfAvailable();
        return keeping != null && keeping.isBroken()
                ? Health.down().build()
                : Health.up().build();
    }
}
