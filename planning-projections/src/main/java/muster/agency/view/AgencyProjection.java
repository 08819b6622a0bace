package muster.agency.view;

import muster.agency.event.AgencyEvent;
import muster.decision.AgencyOnFile;
import muster.ledger.Recorded;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
@ProcessingGroup("agency")
class AgencyProjection {
    private final JdbcClient jdbc;
    private final Agencies agencies;
    private final JsonMapper json;

    AgencyProjection(JdbcClient jdbc, Agencies agencies, JsonMapper json) {
        this.jdbc = jdbc;
        this.agencies = agencies;
        this.json = json;
    }

    /** Every event, not only its own, moves the view's token, so that how far it has come can be told. */
    @EventHandler
    void on(Object any, Recorded recorded) {
        if (recorded.event() instanceof AgencyEvent event) {
            project(event, recorded);
        }
    }

    private void project(AgencyEvent event, Recorded recorded) {
        AgencyOnFile now = AgencyOnFile.fold(agencies.find(event.agencyId()).orElse(null), recorded);
        if (now != null) {
            jdbc.sql("""
                            INSERT INTO views.agency (id, code, agency) VALUES (?, ?, ?)
                            ON CONFLICT (id) DO UPDATE SET code = excluded.code, agency = excluded.agency""")
                    .params(now.id().value(), now.code(), json.writeValueAsString(now))
                    .update();
        }
    }

    @ResetHandler
    void reset() {
        jdbc.sql("DELETE FROM views.agency").update();
    }
}
