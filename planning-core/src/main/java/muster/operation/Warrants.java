package muster.operation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import muster.decision.NoSuch;
import muster.operation.event.WarrantApproved;
import muster.operation.event.WarrantDenied;
import muster.operation.event.WarrantExecuted;
import muster.operation.event.WarrantExpired;
import muster.operation.event.WarrantRequested;
import muster.operation.event.WarrantReturned;
import muster.operation.event.WarrantReturnedForRevision;
import muster.operation.event.WarrantTriggered;
import muster.operation.event.WarrantWithdrawn;
import muster.shared.Invalid;
import muster.shared.WarrantId;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** The warrants of the operation, as far as they came. */
final class Warrants {
    private final Map<WarrantId, Warrant> warrants = new LinkedHashMap<>();

    @EventSourcingHandler
    void evolve(WarrantRequested event) {
        warrants.put(event.warrantId(), Warrant.of(event));
    }

    @EventSourcingHandler
    void evolve(WarrantApproved event) {
        warrants.computeIfPresent(event.warrantId(), (id, warrant) -> warrant.issued(event));
    }

    @EventSourcingHandler
    void evolve(WarrantDenied event) {
        close(event.warrantId(), Warrant.State.DENIED);
    }

    @EventSourcingHandler
    void evolve(WarrantReturnedForRevision event) {
        close(event.warrantId(), Warrant.State.RETURNED_FOR_REVISION);
    }

    @EventSourcingHandler
    void evolve(WarrantTriggered event) {
        warrants.computeIfPresent(event.warrantId(), (id, warrant) -> warrant.triggered(event.confirmation()));
    }

    @EventSourcingHandler
    void evolve(WarrantExecuted event) {
        warrants.computeIfPresent(event.warrantId(), (id, warrant) -> warrant.executed(event.execution()));
    }

    @EventSourcingHandler
    void evolve(WarrantReturned event) {
        close(event.warrantId(), Warrant.State.RETURNED);
    }

    @EventSourcingHandler
    void evolve(WarrantWithdrawn event) {
        close(event.warrantId(), Warrant.State.WITHDRAWN);
    }

    @EventSourcingHandler
    void evolve(WarrantExpired event) {
        close(event.warrantId(), Warrant.State.EXPIRED);
    }

    private void close(WarrantId id, Warrant.State state) {
        warrants.computeIfPresent(id, (same, warrant) -> warrant.now(state));
    }

    /** Whether a person of that name issued an order of this operation (rule WAR-02). */
    boolean issuedBy(String name) {
        return warrants.values().stream()
                .map(Warrant::order)
                .anyMatch(order -> order != null && PersonName.same(name, order.judge()));
    }

    Collection<Warrant> all() {
        return warrants.values();
    }

    /** What the plan says of the warrants that it rests on, as far as a change of it voids approvals. */
    Object material(Set<WarrantId> relied) {
        return relied.stream().map(id -> List.of(id, at(id).isGood())).toList();
    }

    /** The one that the request's path names. */
    Warrant at(WarrantId id) {
        Warrant warrant = warrants.get(id);
        if (warrant == null) {
            throw new NoSuch("warrant");
        }
        return warrant;
    }

    /** The one that the request's body names. */
    Warrant named(WarrantId id) {
        Warrant warrant = warrants.get(id);
        if (warrant == null) {
            throw new Invalid(
                    "unknown-warrant", "Name a warrant of this operation, or request it first.", "/warrantId");
        }
        return warrant;
    }
}
