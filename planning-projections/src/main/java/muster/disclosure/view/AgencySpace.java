package muster.disclosure.view;

import java.util.Map;
import java.util.Optional;
import muster.shared.AgencyId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where an agency's model lives: a schema of its own that only its own role can read. Names are made of the agency's id, so
 * no text of a user ever reaches SQL.
 */
@Component
class AgencySpace {
    private static final long KEPT = 4_000_000;
    /** Less, for what is filled is read by others meanwhile, whom each pause of the collector keeps. */
    private static final long KEPT_FILLING = 1_000_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate statements;
    private final JsonMapper json;
    private final WrittenModels models = new WrittenModels(KEPT);

    AgencySpace(JdbcClient jdbc, JdbcTemplate statements, JsonMapper json) {
        this.jdbc = jdbc;
        this.statements = statements;
        this.json = json;
    }

    static String roleOf(AgencyId agency) {
        return "agency_" + agency.toString().replace("-", "");
    }

    Optional<String> find(AgencyId agency) {
        return jdbc.sql("SELECT space FROM views.agency_model WHERE agency_id = ?")
                .param(agency.value())
                .query(String.class)
                .optional();
    }

    boolean hasSeat(AgencyId agency) {
        return jdbc.sql("SELECT seat FROM views.agency_model WHERE agency_id = ?")
                .param(agency.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    boolean mayBeTold(AgencyId agency) {
        return jdbc.sql("SELECT NOT EXISTS (SELECT FROM views.agency_model WHERE agency_id = ? AND NOT seat)")
                .param(agency.value())
                .query(Boolean.class)
                .single();
    }

    void seat(AgencyId agency, boolean has) {
        jdbc.sql("UPDATE views.agency_model SET seat = ? WHERE agency_id = ?")
                .params(has, agency.value())
                .update();
    }

    /** Keeps every other writer of this agency's model away until the transaction ends, and says where it is. */
    Optional<String> lock(AgencyId agency) {
        return jdbc.sql("SELECT space FROM views.agency_model WHERE agency_id = ? FOR UPDATE")
                .param(agency.value())
                .query(String.class)
                .optional();
    }

    /**
     * Writes into the agency's model that serves, and keeps everybody else from it until the transaction ends. Null where it was
     * dropped.
     */
    @Nullable
    SpaceWriter write(AgencyId agency) {
        return lock(agency)
                .map(space -> new SpaceWriter(statements, json, agency, space, models, Store.here()))
                .orElse(null);
    }

    /** To be told where somebody else may have written into models that serve: another node had its turn, or an attempt failed. */
    void forget() {
        models.forget();
    }

    /** Tells every node, when the transaction commits, what each agency was told; one notification lock for all. */
    void announce(Map<AgencyId, News> news) {
        String[] told = news.entrySet().stream()
                .map(of -> of.getValue().of(of.getKey()))
                .toArray(String[]::new);
        jdbc.sql("SELECT pg_notify('" + FeedBell.CHANNEL + "', news) FROM unnest(?::text[]) AS news")
                .param(told)
                .query((row, number) -> number)
                .list();
    }

    /** Into a model that does not serve yet. */
    SpaceWriter filling(AgencyId agency, String space, Store store) {
        return new SpaceWriter(statements, json, agency, space, new WrittenModels(KEPT_FILLING), store);
    }

    /** Does nothing where it stands already. */
    void create(AgencyId agency) {
        if (find(agency).isPresent()) {
            return;
        }
        String role = roleOf(agency);
        if (!exists(role)) {
            jdbc.sql("CREATE ROLE " + role + " NOLOGIN").update();
            // Without INHERIT the service sees nothing by being a member: it must say which agency it reads for.
            jdbc.sql("GRANT " + role + " TO CURRENT_USER WITH INHERIT FALSE, SET TRUE")
                    .update();
            // In tables that all agencies share it sees rows of its own.
            jdbc.sql("GRANT muster_agency TO " + role).update();
        }
        build(role, role);
        filling(agency, role, Store.here()).index();
        jdbc.sql("INSERT INTO views.agency_model (agency_id, space) VALUES (?, ?)")
                .params(agency.value(), role)
                .update();
    }

    /** An empty model under the one of two names that does not serve, to be filled and then {@linkplain SpaceWriter#index indexed} while the old one does. */
    String buildBeside(AgencyId agency) {
        String space = besideOf(agency);
        drop(space);
        build(space, roleOf(agency));
        return space;
    }

    /** Takes away what does not serve: half a model, or the one that served before. */
    void dropBeside(AgencyId agency) {
        drop(besideOf(agency));
    }

    String besideOf(AgencyId agency) {
        String role = roleOf(agency);
        return find(agency).orElse(role).equals(role) ? role + "_beside" : role;
    }

    void swap(AgencyId agency, String space) {
        jdbc.sql("UPDATE views.agency_model SET space = ? WHERE agency_id = ?")
                .params(space, agency.value())
                .update();
    }

    /** Everything that was made for the agency, its role as well. */
    void drop(AgencyId agency) {
        lock(agency);
        // What was dropped is not kept in memory either.
        models.forget(agency);
        String role = roleOf(agency);
        drop(role);
        drop(role + "_beside");
        jdbc.sql("DELETE FROM views.agency_model WHERE agency_id = ?")
                .param(agency.value())
                .update();
        if (exists(role)) {
            jdbc.sql("DROP ROLE " + role).update();
        }
    }

    private void drop(String space) {
        jdbc.sql("DROP SCHEMA IF EXISTS " + space + " CASCADE").update();
    }

    private boolean exists(String role) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = ?)")
                .param(role)
                .query(Boolean.class)
                .single();
    }

    private void build(String space, String reader) {
        jdbc.sql("CREATE SCHEMA " + space).update();
        jdbc.sql("CREATE TABLE " + space + ".feed (seq bigint NOT NULL, type text NOT NULL,"
                        + " operation_id uuid NOT NULL, occurred_at timestamptz NOT NULL,"
                        + " recorded_at timestamptz NOT NULL, data text NOT NULL)")
                .update();
        jdbc.sql("CREATE TABLE " + space + ".operations (operation_id uuid PRIMARY KEY, first_seq bigint NOT NULL"
                        + " UNIQUE, model text NOT NULL) WITH (toast_tuple_target = 8160)")
                .update();
        jdbc.sql("GRANT USAGE ON SCHEMA " + space + " TO " + reader).update();
        jdbc.sql("GRANT SELECT ON ALL TABLES IN SCHEMA " + space + " TO " + reader)
                .update();
    }
}
