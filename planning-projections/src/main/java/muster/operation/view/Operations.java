package muster.operation.view;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import muster.ledger.Moment;
import muster.ledger.Recorded;
import muster.ledger.store.Ledger;
import muster.operation.event.AssignmentRole;
import muster.operation.event.CommandDelegated;
import muster.operation.event.OfficerAssigned;
import muster.operation.event.OfficerReleased;
import muster.operation.event.OperationOpened;
import muster.shared.AgencyId;
import muster.shared.AssignmentId;
import muster.shared.OperationId;
import muster.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Operations as leads ask for them: now from the row, then from the ledger; the same fold made both. */
@Component
public class Operations {
    /** The lead agency never changes. */
    private final Cache<OperationId, AgencyId> leads =
            Caffeine.newBuilder().maximumSize(10_000).build();

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final JsonMapper json;

    Operations(JdbcClient jdbc, Ledger ledger, JsonMapper json) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.json = json;
    }

    public Optional<OperationPlan> now(OperationId id) {
        return jdbc.sql("SELECT plan FROM views.operation_plan WHERE id = ?")
                .param(id.value())
                .query(String.class)
                .optional()
                .map(this::read);
    }

    public Optional<OperationPlan> at(OperationId id, Moment moment) {
        return Optional.ofNullable(OperationPlan.after(history(id, moment)));
    }

    /** Null where there is no such operation. */
    public @Nullable AgencyId leadOf(OperationId id) {
        return leads.get(
                id,
                asked -> history(asked, new Moment(null, 0L, null)).stream()
                        .map(recorded -> ((OperationOpened) recorded.event()).leadAgencyId())
                        .findFirst()
                        .orElse(null));
    }

    /** The roles of the tasks that a person has now, by the {@code sub} of its token; from the ledger. */
    public Set<AssignmentRole> rolesOf(OperationId id, String sub) {
        Map<AssignmentId, AssignmentRole> roles = new HashMap<>();
        for (Recorded recorded : history(id, Moment.NOW)) {
            switch (recorded.event()) {
                case OfficerAssigned e when sub.equals(e.subject()) -> roles.put(e.assignmentId(), e.role());
                case OfficerReleased e -> roles.remove(e.assignmentId());
                default -> {}
            }
        }
        return Set.copyOf(roles.values());
    }

    /** Whether command was ever offered to that person, by the {@code sub} of its token; from the ledger. */
    public boolean wasOfferedCommand(OperationId id, String sub) {
        return history(id, Moment.NOW).stream()
                .anyMatch(recorded -> recorded.event() instanceof CommandDelegated e && sub.equals(e.subject()));
    }

    public List<Recorded> history(OperationId id, Moment moment) {
        return ledger.stream("operation/" + id).stream()
                .filter(moment::includes)
                .toList();
    }

    /**
     * Operations that {@code agency} leads, or also those in which it takes part, by code name.
     *
     * @param after the cursor of the page before: the id of its last operation
     */
    public Page<OperationPlan> of(AgencyId agency, boolean alsoParticipating, @Nullable UUID after, int limit) {
        List<OperationPlan> found = jdbc
                .sql("""
                        SELECT plan FROM views.operation_plan
                        WHERE (lead_agency_id = :agency OR (:participating AND participants @> ARRAY[:agency]))
                          AND (CAST(:after AS uuid) IS NULL OR (code_name, id) >
                               (SELECT code_name, id FROM views.operation_plan WHERE id = :after))
                        ORDER BY code_name, id LIMIT :limit""")
                .param("agency", agency.value())
                .param("participating", alsoParticipating)
                .param("after", after)
                .param("limit", limit + 1)
                .query(String.class)
                .list()
                .stream()
                .map(this::read)
                .toList();
        return Page.of(found, limit, plan -> plan.id().toString());
    }

    /** The same, of those whose window touches that time. */
    public List<OperationPlan> during(
            AgencyId agency, boolean alsoParticipating, @Nullable Instant from, @Nullable Instant to) {
        return jdbc
                .sql("""
                        SELECT plan FROM views.operation_plan
                        WHERE lead_agency_id = :agency OR (:participating AND participants @> ARRAY[:agency])
                        ORDER BY code_name, id""")
                .param("agency", agency.value())
                .param("participating", alsoParticipating)
                .query(String.class)
                .list()
                .stream()
                .map(this::read)
                .filter(plan -> from == null || plan.window().end().isAfter(from))
                .filter(plan -> to == null || plan.window().start().isBefore(to))
                .toList();
    }

    private OperationPlan read(String row) {
        return json.readValue(row, OperationPlan.class);
    }
}
