package muster.officer.view;

import muster.decision.OfficerOnFile;
import muster.ledger.Recorded;
import muster.officer.event.OfficerEvent;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
@ProcessingGroup("officer")
class OfficerProjection {
    private final JdbcClient jdbc;
    private final Officers officers;
    private final JsonMapper json;

    OfficerProjection(JdbcClient jdbc, Officers officers, JsonMapper json) {
        this.jdbc = jdbc;
        this.officers = officers;
        this.json = json;
    }

    /** Every event, not only its own, moves the view's token, so that how far it has come can be told. */
    @EventHandler
    void on(Object any, Recorded recorded) {
        if (recorded.event() instanceof OfficerEvent event) {
            project(event, recorded);
        }
    }

    private void project(OfficerEvent event, Recorded recorded) {
        OfficerOnFile now = OfficerOnFile.fold(officers.find(event.officerId()).orElse(null), recorded);
        if (now != null) {
            jdbc.sql("""
                            INSERT INTO views.officer (id, agency_id, name, officer) VALUES (?, ?, ?, ?)
                            ON CONFLICT (id) DO UPDATE SET agency_id = excluded.agency_id, name = excluded.name,
                                officer = excluded.officer""")
                    .params(now.id().value(), now.agencyId().value(), now.name(), json.writeValueAsString(now))
                    .update();
        }
    }

    @ResetHandler
    void reset() {
        jdbc.sql("DELETE FROM views.officer").update();
    }
}
