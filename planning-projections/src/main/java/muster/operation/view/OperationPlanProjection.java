package muster.operation.view;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import java.util.UUID;
import muster.ledger.Recorded;
import muster.ledger.store.Batch;
import muster.operation.event.OperationEvent;
import muster.shared.OperationId;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
@ProcessingGroup("operation-plan")
class OperationPlanProjection {
    private static final int KEPT = 200;

    /** As folded last. Only what the event follows on is taken, so a batch that was undone, or made by another node, does not mislead. */
    private final Cache<OperationId, OperationPlan> last =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    private final JdbcTemplate jdbc;
    private final Operations operations;
    private final JsonMapper json;

    OperationPlanProjection(JdbcTemplate jdbc, Operations operations, JsonMapper json) {
        this.jdbc = jdbc;
        this.operations = operations;
        this.json = json;
    }

    /** Every event, not only its own, moves the view's token, so that how far it has come can be told. */
    @EventHandler
    void on(Object any, Recorded recorded) {
        if (recorded.event() instanceof OperationEvent event) {
            project(event, recorded);
        }
    }

    private void project(OperationEvent event, Recorded recorded) {
        Map<OperationId, OperationPlan> changed = Batch.of(this, this::write);
        OperationPlan before = changed.get(event.operationId());
        if (before == null) {
            before = before(event.operationId(), recorded.version());
        }
        // Delivered again after a crash: the row has it already.
        if (before != null && before.version() >= recorded.version()) {
            return;
        }
        OperationPlan plan = OperationPlan.fold(before, recorded);
        if (plan != null) {
            changed.put(plan.id(), plan);
            last.put(plan.id(), plan);
        }
    }

    private @Nullable OperationPlan before(OperationId id, long version) {
        OperationPlan plan = last.getIfPresent(id);
        return plan != null && plan.version() == version - 1
                ? plan
                : operations.now(id).orElse(null);
    }

    @ResetHandler
    void reset() {
        jdbc.update("DELETE FROM views.operation_plan");
    }

    private void write(Map<OperationId, OperationPlan> changed) {
        jdbc.batchUpdate("""
                INSERT INTO views.operation_plan (id, code_name, lead_agency_id, participants, version, plan)
                VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET participants = excluded.participants,
                    version = excluded.version, plan = excluded.plan""", changed.values().stream().map(this::row).toList());
    }

    private Object[] row(OperationPlan plan) {
        UUID[] participants = plan.participations().stream()
                .filter(Participation::isOpen)
                .map(participation -> participation.agencyId().value())
                .toArray(UUID[]::new);
        return new Object[] {
            plan.id().value(),
            plan.codeName(),
            plan.leadAgencyId().value(),
            participants,
            plan.version(),
            json.writeValueAsString(plan)
        };
    }
}
