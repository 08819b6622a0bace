package muster.disclosure.view;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import muster.disclosure.view.AgencyModelOnFile.State;
import muster.shared.Actor;
import muster.shared.AgencyId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes an agency's model anew when somebody asks, from whichever node is free; one that died is begun again by another. */
@Component
public class Rebuilds {
    /** The instance is the agency's id. */
    public static final TaskDescriptor<Void> REBUILD = TaskDescriptor.of("rebuild");

    private static final Logger LOG = LoggerFactory.getLogger(Rebuilds.class);

    private final JdbcClient jdbc;
    private final AgencyReplay replay;
    private final Clock clock;

    Rebuilds(JdbcClient jdbc, AgencyReplay replay, Clock clock) {
        this.jdbc = jdbc;
        this.replay = replay;
        this.clock = clock;
    }

    /** Empty where nothing is kept for the agency: none is enrolled under that id, or its model was dropped. */
    public Optional<AgencyModelOnFile> find(AgencyId agency) {
        return jdbc.sql("SELECT agency_id, percent, asked_at, asked_by, rebuilt_at, trouble FROM views.agency_model"
                        + " WHERE agency_id = ?")
                .param(agency.value())
                .query(Rebuilds::model)
                .optional();
    }

    /** Has no effect while one is being made. */
    public void ask(AgencyId agency, Actor by) {
        jdbc.sql(
                        "UPDATE views.agency_model SET percent = 0, asked_at = ?, asked_by = ?, rebuilt_at = NULL, trouble = NULL"
                                + " WHERE agency_id = ? AND percent IS NULL")
                .params(now(), by.sub(), agency.value())
                .update();
    }

    public void run(TaskInstance<Void> due) {
        AgencyId agency = AgencyId.of(due.getId());
        try {
            replay.rebuild(agency, percent -> progress(agency, percent));
            end(agency, null);
        } catch (IllegalStateException stays) {
            LOG.error("The model of agency {} was not made anew: {}", agency, stays.getMessage());
            end(
                    agency,
                    "The ledger does not tell this agency what it was told; the model that serves was left as it is.");
        }
    }

    private void progress(AgencyId agency, int percent) {
        jdbc.sql("UPDATE views.agency_model SET percent = :now WHERE agency_id = :agency AND percent < :now")
                .param("now", percent)
                .param("agency", agency.value())
                .update();
    }

    private void end(AgencyId agency, @Nullable String trouble) {
        jdbc.sql("UPDATE views.agency_model SET percent = NULL, rebuilt_at = :at, trouble = :trouble"
                        + " WHERE agency_id = :agency")
                .param("at", now())
                .param("trouble", trouble)
                .param("agency", agency.value())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static AgencyModelOnFile model(ResultSet row, int number) throws SQLException {
        Integer percent = row.getObject("percent", Integer.class);
        String trouble = row.getString("trouble");
        State settled = trouble == null ? State.SERVING : State.REBUILD_FAILED;
        return new AgencyModelOnFile(
                new AgencyId(row.getObject("agency_id", UUID.class)),
                percent == null ? settled : State.REBUILDING,
                percent,
                instant(row, "asked_at"),
                row.getString("asked_by"),
                instant(row, "rebuilt_at"),
                trouble);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
