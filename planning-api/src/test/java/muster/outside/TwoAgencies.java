package muster.outside;

import static muster.outside.TaskForce.API;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** Two agencies that read in turns: what is read for the one must not serve for the other. */
final class TwoAgencies {
    private static final List<String> MODEL = List.of(
            "/updates",
            "/operations",
            "/operations?asOf=%s",
            "/outcomes",
            "/tasks",
            "/contacts",
            "/counts",
            "/calendar.ics",
            "/webhooks",
            "/calendar-links",
            "/operations/%s",
            "/operations/%s?asOf=%s",
            "/operations/%s/outcomes",
            "/operations/%s/map.geojson");

    private final List<Probe> all = new ArrayList<>();
    private final TaskForce force;
    private final Plan plan;
    private final String lead;

    TwoAgencies(Service muster) {
        all.add(this::streamed);
        force = TaskForce.enrolled(muster);
        lead = force.lead();
        String there = force.agency("STATE_LAW_ENFORCEMENT");
        String stranger = force.agency("STATE_LAW_ENFORCEMENT");
        plan = force.open().invite(there);
        plan.task(force.officerOf(there), Bodies.window("10:00", "11:00"));
        plan.task(force.officer(), Bodies.window("10:00", "11:00"));
        plan.raid();
        own("/webhooks", Body.of("url", "http://127.0.0.1:9/x"), stranger);
        own("/calendar-links", Body.of("label", "Desk"), stranger);
        for (String model : MODEL) {
            inTurns(model.replaceFirst("/%s", "/" + plan.id()), there);
            inTurns(model.replaceFirst("/%s", "/" + plan.id()), stranger);
        }
        inTurns("/tasks", left());
    }

    List<Probe> all() {
        return all;
    }

    /** Its own people's tasks are in the lead's model as well, and there they go on. */
    private String left() {
        String left = force.agency("STATE_LAW_ENFORCEMENT");
        plan.invite(left);
        String task = plan.path() + "/assignments/" + plan.task(force.officerOf(left), Bodies.window("10:00", "11:00"))
                + "?reason=Ill";
        force.leading().delete(plan.path() + "/participations/" + left + "?reason=Done");
        force.leading().delete(task);
        return left;
    }

    /** Both have one; the lead's is asked for as if it were the other's. */
    private void own(String what, Body body, String other) {
        String id = made(lead, what, body);
        inTurns(what + "/" + id, other);
        made(other, what, body);
    }

    private String made(String agency, String what, Body body) {
        return force.reader(agency)
                .post(API + "/agencies/" + agency + what, body)
                .expect(201)
                .id();
    }

    /** The lead reads, and then the other the same of its own: it is answered as at first. */
    private void inTurns(String model, String other) {
        Caller first = force.reader(lead);
        Caller then = force.reader(other);
        AtomicReference<String> when = new AtomicReference<>();
        AtomicReference<String> usual = new AtomicReference<>();
        all.add(() -> {
            // To the microsecond, or the second would begin before what was planned.
            when.compareAndSet(null, Instant.now().toString());
            String path = model.replace("%s", when.get());
            first.get(API + "/agencies/" + lead + path);
            Answer answer = then.get(API + "/agencies/" + other + path);
            String said = said(answer);
            boolean same = usual.compareAndSet(null, said) || said.equals(usual.get());
            return same || answer.status() >= 500 ? "" : answer.request() + said;
        });
    }

    private static String said(Answer answer) {
        return answer.status() == 200 ? answer.text() : "" + answer.status();
    }

    private String streamed() {
        String other = force.agency("STATE_LAW_ENFORCEMENT");
        Plan others = force.open().invite(other);
        try (Frame.Reader first = frames(lead);
                Frame.Reader then = frames(other)) {
            first.update();
            String data = then.update().field("data");
            return data.contains(others.id()) ? "" : data;
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private Frame.Reader frames(String agency) {
        return new Frame.Reader(force.reader(agency).stream(API + "/agencies/" + agency + "/updates")
                .body());
    }
}
