package muster.operation.view;

import java.time.Instant;
import java.time.ZoneId;
import muster.disclosure.stage.event.DisclosureStage;
import muster.ledger.store.Deadlines;
import muster.ledger.store.Due;
import muster.operation.event.OperationClosed;
import muster.operation.event.OperationOpened;
import muster.policy.PlanningPack;
import muster.shared.OperationId;
import muster.shared.RaidId;
import muster.shared.Window;
import org.springframework.jdbc.core.JdbcTemplate;

/** When those who make ready for people learn more of each raid: by the operation's own clock, whose zone is kept until it is closed. */
final class StageDeadlines {
    private final Deadlines deadlines;
    private final JdbcTemplate jdbc;
    private final PlanningPack pack;

    StageDeadlines(Deadlines deadlines, JdbcTemplate jdbc, PlanningPack pack) {
        this.deadlines = deadlines;
        this.jdbc = jdbc;
        this.pack = pack;
    }

    void opened(OperationOpened e) {
        jdbc.update(
                "INSERT INTO views.operation_zone (operation, zone) VALUES (?, ?) ON CONFLICT DO NOTHING",
                e.operationId().value(),
                e.zone().getId());
    }

    void of(OperationId operation, RaidId raid, Window window) {
        jdbc.queryForList("SELECT zone FROM views.operation_zone WHERE operation = ?", String.class, operation.value())
                .forEach(zone -> schedule(operation, raid, window, ZoneId.of(zone)));
    }

    private void schedule(OperationId operation, RaidId raid, Window window, ZoneId zone) {
        for (DisclosureStage stage : DisclosureStage.values()) {
            Instant end = stage.endOf(window.start().atZone(zone));
            deadlines.schedule(Due.of("open-stage", operation, raid, stage + " " + end), pack.opens(stage, end));
        }
    }

    void closed(OperationClosed e) {
        jdbc.update(
                "DELETE FROM views.operation_zone WHERE operation = ?",
                e.operationId().value());
    }

    void reset() {
        jdbc.update("DELETE FROM views.operation_zone");
    }
}
