package muster.disclosure.view;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import muster.disclosure.Disclosure;
import muster.disclosure.Situation;
import muster.disclosure.Update;
import muster.ledger.Moment;
import muster.ledger.Recorded;
import muster.ledger.store.Ledger;
import muster.shared.AgencyId;
import muster.shared.OfOperation;
import muster.shared.OperationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An agency's model made again from the ledger: to look at as an auditor, or to replace the one that serves. */
@Component
public class AgencyReplay {
    private static final int PAGE = 1_000;

    private final Ledger ledger;
    private final AgencySpace spaces;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final TransactionTemplate writing;

    AgencyReplay(
            Ledger ledger,
            AgencySpace spaces,
            JdbcClient jdbc,
            JsonMapper json,
            PlatformTransactionManager transactions) {
        this.ledger = ledger;
        this.spaces = spaces;
        this.jdbc = jdbc;
        this.json = json;
        this.writing = new TransactionTemplate(transactions);
    }

    /** The operation as the agency saw it at that moment, or nothing. */
    public Optional<JsonNode> seenBy(AgencyId agency, OperationId operation, Moment moment) {
        Situation situation = Situation.NONE;
        ObjectNode model = null;
        for (Recorded recorded : OperationStreams.of(ledger, operation)) {
            if (moment.includes(recorded) && recorded.event() instanceof OfOperation event) {
                for (Update update : Disclosure.disclose(event, recorded.recordedAt(), situation, agency)) {
                    model = AgencyModel.fold(model, update.type(), json.valueToTree(update.data()));
                }
                situation = situation.fold(event);
            }
        }
        return Optional.ofNullable(model);
    }

    /**
     * Builds the agency's model anew while the old one serves, and swaps it in one transaction. Other agencies' models are
     * not touched.
     *
     * @return how many updates it holds
     * @throws IllegalStateException where a number would tell something else than it did: then the old one stays
     */
    public long rebuild(AgencyId agency) {
        return writing.execute(status -> {
            spaces.lock(agency);
            String old = spaces.find(agency).orElseThrow();
            String space = spaces.buildBeside(agency);
            long last = count(old);
            fill(agency, space, last);
            assertSameNumbers(old, space);
            spaces.swap(agency, space);
            return last;
        });
    }

    private void fill(AgencyId agency, String space, long last) {
        Map<OperationId, Situation> situations = new HashMap<>();
        SpaceWriter writer = spaces.writerOf(space);
        long position = 0;
        long filled = 0;
        while (filled < last) {
            for (Recorded recorded : nextAfter(position)) {
                position = recorded.position();
                if (recorded.event() instanceof OfOperation event && filled < last) {
                    Situation before = situations.getOrDefault(event.operationId(), Situation.NONE);
                    List<Update> updates = Disclosure.disclose(event, recorded.recordedAt(), before, agency);
                    updates.forEach(update -> writer.tell(update, recorded.recordedAt()));
                    filled += updates.size();
                    situations.put(event.operationId(), before.fold(event));
                }
            }
            writer.write();
        }
    }

    private List<Recorded> nextAfter(long position) {
        List<Recorded> page = ledger.after(position, PAGE);
        if (page.isEmpty()) {
            throw new IllegalStateException("The ledger tells this agency less than it was told; nothing was swapped.");
        }
        return page;
    }

    private long count(String space) {
        return jdbc.sql("SELECT count(*) FROM " + space + ".feed")
                .query(Long.class)
                .single();
    }

    private void assertSameNumbers(String old, String space) {
        long different = jdbc.sql("SELECT count(*) FROM " + old + ".feed o FULL JOIN " + space
                        + ".feed n USING (seq) WHERE (o.type, o.operation_id, o.occurred_at, o.recorded_at, o.data)"
                        + " IS DISTINCT FROM (n.type, n.operation_id, n.occurred_at, n.recorded_at, n.data)")
                .query(Long.class)
                .single();
        if (different > 0) {
            throw new IllegalStateException(different + " of the agency's updates would change; nothing was swapped.");
        }
    }
}
