package muster.shared.http;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import muster.decision.Decision;
import muster.ledger.Recorded;
import muster.ledger.store.Appended;
import muster.ledger.store.Ledger;
import muster.ledger.store.Streams;
import muster.shared.Actor;
import org.jspecify.annotations.Nullable;

/**
 * One request for a command: who, when, and what the sender asked beside the command itself. Travels with the command, and
 * brings back where its events were stored.
 */
public final class Call {
    /** Metadata of a command: this call. */
    public static final String CALL = "call.itself";

    /** A key under which the answer is kept, so that a repeated request has one effect. */
    public record Repeatable(byte[] scope, byte[] bodyHash, int status, Map<String, String> headers, String id) {}

    private final Actor actor;
    private final Instant at;
    private @Nullable String requestId;
    private @Nullable Long ifMatch;
    private boolean validateOnly;
    private @Nullable Repeatable repeatable;
    private @Nullable Instant recordedAt;
    private volatile @Nullable Decision decision;
    private volatile @Nullable Appended appended;

    private final List<Recorded> imagined = new ArrayList<>();
    private @Nullable Object copy;

    public Call(Actor actor, Instant at) {
        this.actor = actor;
        this.at = at;
    }

    Call from(@Nullable String request, @Nullable Long version, boolean onlyValidate, @Nullable Repeatable key) {
        requestId = request;
        ifMatch = version;
        validateOnly = onlyValidate;
        repeatable = key;
        return this;
    }

    /** Only for a seed on an empty ledger: the time under which the events are recorded. */
    public Call recordedAt(Instant time) {
        recordedAt = time;
        return this;
    }

    public Actor actor() {
        return actor;
    }

    public Instant at() {
        return at;
    }

    public @Nullable String requestId() {
        return requestId;
    }

    public @Nullable Long ifMatch() {
        return ifMatch;
    }

    public boolean validateOnly() {
        return validateOnly;
    }

    public @Nullable Repeatable repeatable() {
        return repeatable;
    }

    public @Nullable Instant recordedAt() {
        return recordedAt;
    }

    /** What came of the commands of this call that were only to be decided, in order. */
    List<Object> imaginedEvents() {
        return imagined.stream().map(Recorded::event).toList();
    }

    void imagined(String stream, List<Object> events) {
        events.forEach(event -> imagined.add(Recorded.onPaper(imagined.size(), stream, event, at)));
    }

    /** The ledger, with what came of the commands of this call that were only to be decided. */
    public Streams streams(Ledger ledger) {
        return new Streams(ledger, List.copyOf(imagined));
    }

    /** What such commands are decided on: made for the first, kept for those after it. */
    public <T> T copy(Class<T> type, Supplier<T> made) {
        if (copy == null) {
            copy = made.get();
        }
        return type.cast(copy);
    }

    void decided(Decision taken) {
        decision = taken;
    }

    /** What was decided; null before it was. */
    @Nullable
    Decision decision() {
        return decision;
    }

    void stored(Appended where) {
        appended = where;
    }

    /** Where the events went; null before they did. */
    public @Nullable Appended appended() {
        return appended;
    }
}
