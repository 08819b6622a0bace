package muster.outside;

import static muster.outside.TaskForce.API;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Receivers to which something must not be delivered: what only the lead is told, and anything without a seat. */
final class TwoReceivers implements AutoCloseable {
    private final Receiver leads = new Receiver();
    private final Subscriber other;
    private final Subscriber gone;
    private final String log;
    private final String replays;
    private final String theirs;

    TwoReceivers(Service muster) {
        other = new Subscriber(muster);
        log = other.hooks + "/" + other.registered() + "/deliveries";
        String lead = other.force.lead();
        other.force
                .reader(lead)
                .post(API + "/agencies/" + lead + "/webhooks", Body.of("url", leads.url()))
                .expect(201);
        gone = new Subscriber(muster);
        String hook = gone.hooks + "/" + gone.registered();
        replays = hook + "/replays";
        theirs = hook + "/deliveries";
        Plan plan = gone.force.open().invite(gone.agency);
        gone.awaitAll(plan);
        gone.force
                .coordinator()
                .post(API + "/agencies/" + gone.agency + "/revocations", Body.of("reason", "Left"))
                .expect(200);
    }

    List<Probe> all() {
        return List.of(this::inTurns, this::logged, this::unseated);
    }

    private String inTurns() {
        Plan plan = other.force.open();
        plan.site();
        Soon.comes(() -> !leads.taken(plan.id()).isEmpty());
        plan.invite(other.agency);
        Soon.comes(() -> !other.receiver.taken(plan.id()).isEmpty());
        Map<Long, String> told = other.own
                .get(API + "/agencies/" + other.agency + "/updates?limit=1000")
                .expect(200)
                .at("/items")
                .valueStream()
                .collect(Collectors.toMap(
                        item -> item.at("/seq").asLong(),
                        item -> item.at("/type").asString()));
        return other.receiver.got().stream()
                .filter(got -> got.operation().equals(plan.id()))
                .filter(got -> !got.event().at("/type").asString().equals(told.get(got.seq())))
                .map(Receiver.Delivery::body)
                .collect(Collectors.joining());
    }

    private String logged() {
        other.own.get(log).expect(200);
        Answer answer = gone.own.get(theirs).expect(200);
        return answer.at("/items").isEmpty() ? "its own log is gone" : "";
    }

    /** Its model stays, and so does its receiver; it asks for what it has seen. */
    private String unseated() {
        int before = gone.receiver.got().size();
        gone.own.post(replays, Body.of("from", 1).with("to", 1)).expect(202);
        return Soon.comes(() -> gone.receiver.got().size() > before) ? "a delivery without a seat" : "";
    }

    @Override
    public void close() {
        leads.close();
        other.close();
        gone.close();
    }
}
