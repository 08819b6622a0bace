package muster.operation;

import java.time.Instant;
import muster.operation.event.Execution;
import muster.operation.event.TriggerConfirmation;
import muster.operation.event.WarrantApproved;
import muster.operation.event.WarrantKind;
import muster.operation.event.WarrantRequested;
import muster.shared.SiteId;
import muster.shared.Window;
import org.jspecify.annotations.Nullable;

/** A warrant: asked for, then issued, denied or sent back; an issued one executed and returned, given up, or lapsed. Each once. */
record Warrant(
        WarrantRequested request,
        State state,
        @Nullable WarrantApproved order,
        @Nullable TriggerConfirmation triggered,
        @Nullable Execution executed) {
    enum State {
        REQUESTED,
        ISSUED,
        DENIED,
        RETURNED_FOR_REVISION,
        EXECUTED,
        RETURNED,
        WITHDRAWN,
        EXPIRED
    }

    /** Issued and not taken back; that it was executed takes nothing from the plan that relied on it. */
    boolean isGood() {
        return state == State.ISSUED || state == State.EXECUTED || state == State.RETURNED;
    }

    static Warrant of(WarrantRequested request) {
        return new Warrant(request, State.REQUESTED, null, null, null);
    }

    Warrant issued(WarrantApproved by) {
        return new Warrant(request, State.ISSUED, by, null, null);
    }

    Warrant now(State next) {
        return new Warrant(request, next, order, triggered, executed);
    }

    Warrant triggered(TriggerConfirmation by) {
        return new Warrant(request, state, order, by, executed);
    }

    Warrant executed(Execution how) {
        return new Warrant(request, State.EXECUTED, order, triggered, how);
    }

    /** An arrest warrant alone opens nobody's door (rule WAR-13), a tracking order opens none. */
    boolean allowsEntryOf(SiteId site) {
        return state == State.ISSUED
                && request.kind() == WarrantKind.SEARCH
                && request.siteId().equals(site);
    }

    /** Of the suspect's own home, on reason to believe that he lives there and is in (rule WAR-13). */
    boolean allowsArrestAt(SiteId site) {
        return state == State.ISSUED
                && request.kind() == WarrantKind.ARREST
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

    /** The order, of a warrant that was issued once. */
    WarrantApproved orderGiven() {
        if (order == null) {
            throw new IllegalStateException("An issued warrant has its order.");
        }
        return order;
    }

    boolean waitsForTrigger() {
        return request.trigger() != null && triggered == null;
    }
}
