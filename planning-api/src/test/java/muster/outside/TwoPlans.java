package muster.outside;

import java.util.List;
import java.util.function.Supplier;

/** Two operations that have nothing to do with one another, used in turns: what is kept of the one must not serve for the other. */
final class TwoPlans {
    private final Service muster;
    private final TaskForce force;
    private final TaskForce others;
    private final Plan plan;

    TwoPlans(Service muster) {
        this.muster = muster;
        force = TaskForce.enrolled(muster);
        others = TaskForce.enrolled(muster);
        plan = force.open();
    }

    List<Probe> all() {
        return List.of(
                this::withAnothersToken,
                this::beforeAnother,
                this::underAnothersLead,
                this::onAnothersState,
                this::withAnothersKey,
                this::withTheSameKeyElsewhere);
    }

    private Caller stranger() {
        return muster.as(Person.of("Stranger", others.lead(), "lead"));
    }

    private Caller lead() {
        return muster.as(Person.of("Another chief", force.lead(), "lead"));
    }

    private String withAnothersToken() {
        lead().get(plan.path());
        return absent(() -> stranger().get(plan.path()));
    }

    private String beforeAnother() {
        Caller stranger = stranger();
        stranger.get(plan.path());
        lead().get(plan.path());
        return absent(() -> stranger.get(plan.path()));
    }

    private String underAnothersLead() {
        others.open().read();
        return absent(() -> others.leading().get(plan.path()));
    }

    private static String absent(Supplier<Answer> how) {
        Answer answer = how.get();
        return answer.status() == 200 ? answer.text() : "";
    }

    /** Both are of the same version, so that not even that tells them apart. */
    private String onAnothersState() {
        Plan one = force.open();
        one.site();
        Plan other = others.open();
        String site = other.site();
        Answer answer = one.post("risk-assessments", Bodies.risk(site));
        return answer.status() == 201 ? answer.text() : "";
    }

    private String withAnothersKey() {
        String path = force.open().path() + "/sites";
        Body site = Bodies.site();
        String key = Fresh.word("key-");
        force.leading().with("Idempotency-Key", key).post(path, site).expect(201);
        return replayed(() -> lead().with("Idempotency-Key", key).post(path, site));
    }

    private String withTheSameKeyElsewhere() {
        Body site = Bodies.site();
        Caller lead = force.leading().with("Idempotency-Key", Fresh.word("key-"));
        lead.post(force.open().path() + "/sites", site).expect(201);
        Plan elsewhere = force.open();
        return replayed(() -> lead.post(elsewhere.path() + "/sites", site));
    }

    private static String replayed(Supplier<Answer> how) {
        Answer answer = how.get();
        return answer.header("Idempotency-Replayed") == null ? "" : answer.text();
    }
}
