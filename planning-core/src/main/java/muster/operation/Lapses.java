package muster.operation;

import java.time.Instant;
import muster.decision.Decision;
import muster.decision.Facts;
import muster.decision.Ruling;
import muster.operation.event.WarrantExpired;
import org.axonframework.commandhandling.CommandHandler;

/** What ends because time has passed. */
final class Lapses {
    private final Warrants warrants;

    Lapses(Warrants warrants) {
        this.warrants = warrants;
    }

    /** A deadline that comes twice, too early, or after the warrant was served or given up changes nothing. */
    @CommandHandler
    Decision decide(ExpireWarrant command, Facts facts) {
        Warrant warrant = warrants.at(command.warrantId());
        Instant executeBy = warrant.executeByOr(Instant.MAX);
        Ruling ruling = Ruling.on(facts);
        return warrant.state() == Warrant.State.ISSUED && !facts.at().isBefore(executeBy)
                ? ruling.decide(new WarrantExpired(command.operationId(), command.warrantId(), executeBy))
                : ruling.decide();
    }
}
