package muster.disclosure.view;

import java.util.Objects;
import java.util.Optional;
import java.util.function.IntConsumer;
import muster.agency.event.AgencyEvent;
import muster.disclosure.Disclosure;
import muster.disclosure.Situation;
import muster.disclosure.Update;
import muster.ledger.Moment;
import muster.ledger.Recorded;
import muster.ledger.store.Ledger;
import muster.shared.AgencyId;
import muster.shared.OfOperation;
import muster.shared.OperationId;
import org.axonframework.common.transaction.TransactionManager;
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
    private final Ledger ledger;
    private final AgencySpace spaces;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final TransactionTemplate writing;
    /** Does not wait for the disk: nobody reads what is filled before the swap, which does, and takes along what was stored before it. */
    private final TransactionManager filling;

    AgencyReplay(
            Ledger ledger,
            AgencySpace spaces,
            JdbcClient jdbc,
            JsonMapper json,
            PlatformTransactionManager transactions,
            TransactionManager filling) {
        this.ledger = ledger;
        this.spaces = spaces;
        this.jdbc = jdbc;
        this.json = json;
        this.writing = new TransactionTemplate(transactions);
        this.filling = filling;
    }

    /** The operation as the agency saw it at that moment, or nothing. */
    public Optional<JsonNode> seenBy(AgencyId agency, OperationId operation, Moment moment) {
        Situation situation = Situation.NONE;
        ObjectNode model = null;
        for (Recorded recorded : OperationStreams.of(ledger, operation)) {
            if (recorded.event() instanceof AgencyEvent event) {
                // Of a later one nothing comes but by what happens to the operation after it.
                situation = situation.fold(event);
            } else if (recorded.event() instanceof OfOperation event && moment.includes(recorded)) {
                Situation after = situation.fold(event);
                for (Update update : Disclosure.disclose(event, recorded.recordedAt(), situation, after, agency)) {
                    model = AgencyModel.fold(model, update.type(), json.valueToTree(update.data()));
                }
                situation = after;
            }
        }
        return Optional.ofNullable(model);
    }

    /**
     * Builds the agency's model anew while the old one serves, and swaps it in one transaction. Other agencies' models are
     * not touched, and wait for nothing but the comparison.
     *
     * @param progress told how many hundredths of the ledger were read; all of it is, whatever the agency was told and when
     * @return how many updates it holds
     * @throws IllegalStateException where a number would tell something else than it did, or the model was dropped meanwhile: then
     *     what serves stays as it is
     */
    public long rebuild(AgencyId agency, IntConsumer progress) {
        Store store = Store.behind(filling);
        Refill refill = new Refill(ledger, agency, spaces.filling(agency, begin(agency), store));
        try {
            long head = ledger.head().position();
            while (refill.page(count(servedBy(agency)), Long.MAX_VALUE)) {
                progress.accept(hundredths(refill.position(), head));
            }
            store.stay();
            readOn(refill.position(), head, progress);
            return swapped(agency, refill);
        } finally {
            store.end();
            writing.executeWithoutResult(status -> spaces.dropBeside(agency));
        }
    }

    /** What the agency was told by what happened before that position, written into its model, which is empty. */
    void refill(AgencyId agency, long end) {
        Refill refill = new Refill(ledger, agency, spaces.filling(agency, servedBy(agency), Store.here()));
        while (refill.page(Long.MAX_VALUE, end)) {
            // Each page is written as it is read.
        }
    }

    /** Whoever watches a rebuild must not learn, from where or how soon it ends, when the agency was last told something. */
    private void readOn(long from, long head, IntConsumer progress) {
        long position = from - from % Refill.PAGE;
        while (position < head) {
            position = ledger.after(position, Refill.PAGE).getLast().position();
            progress.accept(hundredths(position, head));
        }
    }

    private static int hundredths(long position, long head) {
        return (int) Math.min(100, position * 100 / Math.max(1, head));
    }

    private String begin(AgencyId agency) {
        return Objects.requireNonNull(writing.execute(status -> {
            servedBy(agency);
            return spaces.buildBeside(agency);
        }));
    }

    private String servedBy(AgencyId agency) {
        return spaces.find(agency)
                .orElseThrow(() -> new IllegalStateException("Nothing is kept for this agency; nothing was swapped."));
    }

    private long swapped(AgencyId agency, Refill refill) {
        return Objects.requireNonNull(writing.execute(status -> {
            spaces.lock(agency);
            String old = servedBy(agency);
            String space = spaces.besideOf(agency);
            long last = count(old);
            while (refill.page(last, Long.MAX_VALUE)) {
                // What was told while the rest was read.
            }
            assertSameNumbers(old, space);
            spaces.swap(agency, space);
            return last;
        }));
    }

    /** The number of the last update, which is how many there are: an agency's numbers are dense. */
    private long count(String space) {
        return jdbc.sql("SELECT coalesce(max(seq), 0) FROM " + space + ".feed")
                .query(Long.class)
                .single();
    }

    private void assertSameNumbers(String old, String space) {
        boolean different = jdbc.sql("SELECT EXISTS (SELECT FROM " + old + ".feed o FULL JOIN " + space
                        + ".feed n USING (seq) WHERE (o.type, o.operation_id, o.occurred_at, o.recorded_at, o.data)"
                        + " IS DISTINCT FROM (n.type, n.operation_id, n.occurred_at, n.recorded_at, n.data))")
                .query(Boolean.class)
                .single();
        if (different) {
            throw new IllegalStateException("Updates of the agency would change; nothing was swapped.");
        }
    }
}
