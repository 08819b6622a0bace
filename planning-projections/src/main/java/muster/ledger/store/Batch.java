package muster.ledger.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * What a read model's batch of events changes. A row that many of them change is read and written once: the cost of a plan
 * must not grow with its size times its events.
 */
public final class Batch {
    private Batch() {}

    /**
     * The changes of the batch that is being handled, by what they change, in the order in which they came up.
     *
     * @param write called once with all of them, in the batch's transaction, before it commits
     */
    public static <K, V> Map<K, V> of(Object view, Consumer<Map<K, V>> write) {
        UnitOfWork<?> unit = CurrentUnitOfWork.get().root();
        return unit.getOrComputeResource(view.getClass().getName(), name -> {
            Map<K, V> changes = new LinkedHashMap<>();
            unit.onPrepareCommit(batch -> write.accept(changes));
            return changes;
        });
    }
}
