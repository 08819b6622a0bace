package muster.audit.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import muster.audit.event.HistoryRead;
import muster.decision.DecisionRecord;
import muster.ledger.store.Append;
import muster.ledger.store.Ledger;
import muster.ledger.store.NewEvent;
import muster.shared.Actor;
import muster.shared.http.Callers;
import muster.shared.http.Forbidden;
import muster.shared.http.RequestIds;
import muster.shared.http.Roles;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Rule INF-06: an auditor's read is itself an event, stored before the first byte is answered. */
@Component
class ReadLog {
    private static final String STREAM = "audit/reads";

    private final Callers callers;
    private final Ledger ledger;
    private final HttpServletRequest request;
    private final JsonMapper json;

    ReadLog(Callers callers, Ledger ledger, HttpServletRequest request, JsonMapper json) {
        this.callers = callers;
        this.ledger = ledger;
        this.request = request;
        this.json = json;
    }

    /** @throws Forbidden to everybody else alike, so that it tells nothing of what is there */
    void record() {
        Actor actor = callers.present();
        if (!actor.is(Roles.AUDITOR)) {
            throw new Forbidden("the role auditor");
        }
        Map<String, String> parameters = new TreeMap<>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, String.join(",", values)));
        Map<String, String> record = new TreeMap<>(Map.of(DecisionRecord.ACTOR, json.writeValueAsString(actor)));
        record.putAll(DecisionRecord.who(actor));
        String requestId = RequestIds.of(request);
        if (requestId != null) {
            record.put(DecisionRecord.REQUEST, requestId);
        }
        HistoryRead read = new HistoryRead(request.getRequestURI(), parameters);
        ledger.append(new Append(List.of(new NewEvent(UUID.randomUUID(), STREAM, null, read, record)), null, null));
    }
}
