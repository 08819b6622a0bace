package muster.disclosure.view;

import java.time.ZoneOffset;
import muster.disclosure.calendar.event.CalendarLinkIssued;
import muster.disclosure.calendar.event.CalendarLinkRevoked;
import muster.ledger.Recorded;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup(CalendarLinks.VIEW)
class CalendarLinkProjection {
    private final JdbcClient jdbc;

    CalendarLinkProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every event, not only its own, moves the view's token, so that how far it has come can be told. */
    @EventHandler
    void on(Object any, Recorded recorded) {
        switch (recorded.event()) {
            case CalendarLinkIssued e ->
                jdbc.sql("INSERT INTO views.calendar_link (id, agency_id, label, issued_at) VALUES (?, ?, ?, ?)"
                                + " ON CONFLICT DO NOTHING")
                        .params(
                                e.linkId().value(),
                                e.agencyId().value(),
                                e.label(),
                                recorded.recordedAt().atOffset(ZoneOffset.UTC))
                        .update();
            case CalendarLinkRevoked e ->
                jdbc.sql("DELETE FROM views.calendar_link WHERE id = ?")
                        .param(e.linkId().value())
                        .update();
            default -> {}
        }
    }

    @ResetHandler
    void reset() {
        jdbc.sql("DELETE FROM views.calendar_link").update();
    }
}
