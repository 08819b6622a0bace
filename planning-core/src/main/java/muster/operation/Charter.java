package muster.operation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import muster.decision.Facts;
import muster.operation.event.OperationOpened;
import muster.policy.PolicyPack;
import muster.shared.AgencyId;
import muster.shared.Window;
import org.jspecify.annotations.Nullable;

/** What the operation was opened with; every member decides within it. */
final class Charter {
    private @Nullable OperationOpened opened;

    void evolve(OperationOpened event) {
        opened = event;
    }

    AgencyId lead() {
        return opened().leadAgencyId();
    }

    String jurisdiction() {
        return opened().jurisdiction();
    }

    ZoneId zone() {
        return opened().zone();
    }

    Window window() {
        return opened().window();
    }

    /** The law of the operation's jurisdiction on a day, if any pack reaches back to it. */
    Optional<PolicyPack> lawOn(LocalDate day, Facts facts) {
        return facts.packs().at(jurisdiction(), day);
    }

    LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, zone());
    }

    /** The last day of a half-open window: that of its last nanosecond. */
    LocalDate lastDayOf(Window window) {
        return dayOf(window.end().minusNanos(1));
    }

    private OperationOpened opened() {
        if (opened == null) {
            throw new IllegalStateException("An operation decides nothing before it is opened.");
        }
        return opened;
    }
}
