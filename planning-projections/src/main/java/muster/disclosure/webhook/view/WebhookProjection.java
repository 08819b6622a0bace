package muster.disclosure.webhook.view;

import muster.agency.event.AgencyRevoked;
import muster.agency.event.AgreementLapsed;
import muster.agency.event.AgreementRenewed;
import muster.disclosure.view.FeedBell;
import muster.disclosure.webhook.event.WebhookEnabled;
import muster.disclosure.webhook.event.WebhookEvent;
import muster.ledger.Recorded;
import muster.shared.AgencyId;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
@ProcessingGroup("webhooks")
class WebhookProjection {
    private final JdbcClient jdbc;
    private final Webhooks webhooks;
    private final Lanes lanes;
    private final FeedBell bell;
    private final JsonMapper json;

    WebhookProjection(JdbcClient jdbc, Webhooks webhooks, Lanes lanes, FeedBell bell, JsonMapper json) {
        this.jdbc = jdbc;
        this.webhooks = webhooks;
        this.lanes = lanes;
        this.bell = bell;
        this.json = json;
    }

    /** Every event, not only its own, moves the view's token, so that how far it has come can be told. */
    @EventHandler
    void on(Object any, Recorded recorded) {
        switch (recorded.event()) {
            case WebhookEvent e -> project(e, recorded);
            case AgencyRevoked e -> seat(e.agencyId(), false);
            case AgreementLapsed e -> seat(e.agencyId(), false);
            case AgreementRenewed e -> seat(e.agencyId(), true);
            default -> {}
        }
    }

    private void project(WebhookEvent event, Recorded recorded) {
        WebhookOnFile now = WebhookOnFile.fold(webhooks.find(event.webhookId()).orElse(null), event, recorded);
        if (now == null) {
            jdbc.sql("DELETE FROM views.webhook WHERE id = ?")
                    .param(event.webhookId().value())
                    .update();
            return;
        }
        jdbc.sql("""
                            INSERT INTO views.webhook (id, agency_id, enabled, webhook) VALUES (?, ?, ?, ?)
                            ON CONFLICT (id) DO UPDATE SET enabled = excluded.enabled, webhook = excluded.webhook""")
                .params(now.id().value(), now.agencyId().value(), now.isEnabled(), json.writeValueAsString(now))
                .update();
        if (event instanceof WebhookEnabled) {
            lanes.resume(now.id());
        }
        nudge(now.agencyId());
    }

    private void nudge(AgencyId agency) {
        CurrentUnitOfWork.get().root().afterCommit(committed -> bell.nudge(agency));
    }

    /** Who has no seat gets nothing (rule INF-09); who has one again gets what waited. */
    private void seat(AgencyId agency, boolean has) {
        jdbc.sql("UPDATE views.webhook SET seat = ? WHERE agency_id = ?")
                .params(has, agency.value())
                .update();
        nudge(agency);
    }

    @ResetHandler
    void reset() {
        jdbc.sql("DELETE FROM views.webhook").update();
    }
}
