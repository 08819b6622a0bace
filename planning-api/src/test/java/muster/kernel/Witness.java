package muster.kernel;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import muster.shared.AgencyId;
import muster.shared.OperationId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads rows while they change, and remembers what stood there. */
final class Witness {
    /** A plan as a reader found it. */
    record PlanSeen(OperationId operation, long version, String plan) {}

    /** An agency's model of an operation, and how many updates on it the feed held in the same moment. */
    record ModelSeen(AgencyId agency, OperationId operation, int updates, String model) {}

    private final ConcurrentLinkedQueue<PlanSeen> plans = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<ModelSeen> models = new ConcurrentLinkedQueue<>();
    private final JdbcClient owner;

    Witness(JdbcClient owner) {
        this.owner = owner;
    }

    List<PlanSeen> plans() {
        return List.copyOf(plans);
    }

    List<ModelSeen> models() {
        return List.copyOf(models);
    }

    /** Looks again and again until it is closed. */
    AutoCloseable watching() {
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService eyes = Executors.newSingleThreadExecutor();
        var last = eyes.submit(() -> {
            while (!over.get()) {
                look();
            }
            return null;
        });
        return () -> {
            over.set(true);
            last.get();
            eyes.close();
        };
    }

    private void look() {
        owner.sql("select id, version, plan from views.operation_plan order by random() limit 5")
                .query((row, n) ->
                        new PlanSeen(new OperationId(row.getObject(1, UUID.class)), row.getLong(2), row.getString(3)))
                .list()
                .forEach(plans::add);
        owner.sql("select agency_id, space from views.agency_model order by random() limit 1")
                .query((row, n) -> List.of(row.getObject(1, UUID.class), row.getString(2)))
                .optional()
                .ifPresent(space -> look(new AgencyId((UUID) space.getFirst()), (String) space.getLast()));
    }

    private void look(AgencyId agency, String space) {
        owner.sql("select o.operation_id, o.model, (select count(*) from " + space
                        + ".feed f where f.operation_id = o.operation_id) from " + space
                        + ".operations o order by o.first_seq desc limit 5")
                .query((row, n) -> new ModelSeen(
                        agency, new OperationId(row.getObject(1, UUID.class)), row.getInt(3), row.getString(2)))
                .list()
                .forEach(models::add);
    }
}
