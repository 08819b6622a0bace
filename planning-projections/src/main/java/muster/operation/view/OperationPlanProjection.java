package muster.operation.view;

import java.util.UUID;
import muster.ledger.Recorded;
import muster.operation.event.OperationEvent;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
@ProcessingGroup("operation-plan")
class OperationPlanProjection {
    private final JdbcClient jdbc;
    private final Operations operations;
    private final JsonMapper json;

    OperationPlanProjection(JdbcClient jdbc, Operations operations, JsonMapper json) {
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
        OperationPlan before = operations.now(event.operationId()).orElse(null);
        // Delivered again after a crash: the row has it already.
        if (before != null && before.version() >= recorded.version()) {
            return;
        }
        OperationPlan plan = OperationPlan.fold(before, recorded);
        if (plan != null) {
            write(plan);
        }
    }

    @ResetHandler
    void reset() {
        jdbc.sql("DELETE FROM views.operation_plan").update();
    }

    private void write(OperationPlan plan) {
        UUID[] participants = plan.participations().stream()
                .map(participation -> participation.agencyId().value())
                .toArray(UUID[]::new);
        jdbc.sql("""
                        INSERT INTO views.operation_plan (id, code_name, lead_agency_id, participants, version, plan)
                        VALUES (?, ?, ?, ?, ?, ?)
                        ON CONFLICT (id) DO UPDATE SET participants = excluded.participants,
                            version = excluded.version, plan = excluded.plan""")
                .params(
                        plan.id().value(),
                        plan.codeName(),
                        plan.leadAgencyId().value(),
                        participants,
                        plan.version(),
                        json.writeValueAsString(plan))
                .update();
    }
}
