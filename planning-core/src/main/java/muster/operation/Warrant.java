package muster.operation;

import java.time.Instant;
import muster.operation.event.WarrantApproved;
import muster.operation.event.WarrantKind;
import muster.operation.event.WarrantRequested;
import muster.shared.SiteId;
import muster.shared.Window;
import org.jspecify.annotations.Nullable;

/** A warrant: asked for, and then issued, denied or sent back. Each once. */
record Warrant(
        WarrantRequested request, State state, @Nullable WarrantApproved order) {
    enum State {
        REQUESTED,
        ISSUED,
        DENIED,
        RETURNED_FOR_REVISION
    }

    /** An arrest warrant alone opens nobody's door (rule WAR-13), a tracking order opens none. */
    boolean allowsEntryOf(SiteId site) {
        return state == State.ISSUED
                && request.kind() == WarrantKind.SEARCH
                && request.siteId().equals(site);
    }

    /** The clock alone: from the decision on, and wholly before the last moment. */
    boolean isLiveThroughout(Window entry) {
        return order != null
                && !entry.start().isBefore(order.decidedAt())
                && (order.executeBy() == null || !entry.end().isAfter(order.executeBy()));
    }

    Instant executeByOr(Instant otherwise) {
        return order == null || order.executeBy() == null ? otherwise : order.executeBy();
    }
}
