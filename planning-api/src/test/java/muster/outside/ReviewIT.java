package muster.outside;

import static muster.outside.TaskForce.API;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Rule INF-08 over HTTP: who marks, who closes, who reads what prosecutors write, and what no one else can tell. */
@ExtendWith(Running.class)
class ReviewIT {
    private static final String SECRET = "Charge the manager first; the driver may testify";

    private final Service muster;
    private final TaskForce force;
    private final Plan plan;
    private final Caller prosecutor;
    private final String marks;
    private final String notes;

    ReviewIT(Service muster) {
        this.muster = muster;
        force = TaskForce.enrolled(muster);
        String office = force.agency("PROSECUTOR");
        plan = force.open().invite(office);
        prosecutor = muster.as(Person.of("Paul Reyes", office, "prosecutor"));
        marks = plan.path() + "/review-marks";
        notes = plan.path() + "/privileged-notes";
    }

    /** Somebody of the lead agency with a task and no rank. */
    private Caller officer() {
        Person dana = Person.of("Dana Whitlock", force.lead(), "officer");
        plan.task(plan.deputy(dana.sub()), Bodies.window("10:00", "11:00"));
        return muster.as(dana);
    }

    private long keys() {
        return muster.database()
                .sql("SELECT count(*) FROM sealing.data_key")
                .query(Long.class)
                .single();
    }

    private static JsonNode items(Caller caller, String path) {
        return caller.get(path).expect(200).at("/items");
    }

    @Test
    void INF_08_an_officer_marks_a_log_entry_and_the_prosecutor_and_nobody_else_is_shown_it() {
        Caller officer = officer();
        String entry = plan.add("log-entries", Body.of("kind", "NOTE", "at", Bodies.now(), "note", "A receipt"));
        long before = plan.read().version();
        String mark = officer.post(marks, Body.of("subjectId", entry, "reason", "It clears the driver"))
                .expect(201)
                .id();
        assertThat(items(prosecutor, marks).at("/0/subjectId").asString()).isEqualTo(entry);
        assertThat(items(officer, marks).at("/0/status").asString()).isEqualTo("OPEN");
        assertThat(items(force.leading(), marks)).isEmpty();
        assertThat(plan.read().version()).isEqualTo(before);
        assertThat(plan.read().text()).doesNotContain(mark);
        officer.post(marks + "/" + mark + "/closings", ReviewDoors.closed()).expect(403);
        force.leading()
                .post(marks + "/" + mark + "/closings", ReviewDoors.closed())
                .expect(403);
        prosecutor.post(marks + "/" + mark + "/closings", ReviewDoors.closed()).expect(200);
        assertThat(items(prosecutor, marks).at("/0/closed/reason").asString()).isEqualTo("Goes to the defence");
        assertThat(items(officer, marks).at("/0/closed/outcome").asString()).isEqualTo("DISCLOSABLE");
        assertThat(items(officer, marks).at("/0/closed").has("reason")).isFalse();
        prosecutor
                .post(marks + "/" + mark + "/closings", ReviewDoors.closed())
                .expectProblem(409, "review-closed-already", "INF-08");
    }

    @Test
    void what_the_operation_does_not_know_is_described_in_words() {
        plan.post("review-marks", Body.of("subjectId", force.open().id(), "reason", "x"))
                .expectProblem(422, "unknown-material");
        plan.post("review-marks", Body.of("reason", "x")).expectProblem(422, "material-missing");
    }

    @Test
    void INF_02_who_marks_cannot_tell_how_often_others_did() {
        Caller officer = officer();
        Answer first = officer.post(marks, ReviewDoors.marked()).expect(201);
        plan.add("review-marks", ReviewDoors.marked());
        Caller again = officer.with("Idempotency-Key", "the-same");
        for (int n = 0; n < 2; n++) {
            Answer second = again.post(marks, ReviewDoors.marked()).expect(201);
            assertThat(second.text().replace(second.id(), first.id())).isEqualTo(first.text());
            assertThat(second.header("ETag")).isNull();
            assertThat(second.header("Ledger-Position")).isNull();
        }
        assertThat(items(officer, marks)).hasSize(2);
        officer.with("If-Match", "\"0\"").post(marks, ReviewDoors.marked()).expectProblem(400, "bad-parameter");
    }

    @Test
    void INF_08_an_operation_is_closed_when_no_mark_waits() {
        String mark = plan.add("review-marks", ReviewDoors.marked());
        plan.post("closures", Body.of("reason", "Done")).expectProblem(409, "review-open", "INF-08");
        prosecutor.post(marks + "/" + mark + "/closings", ReviewDoors.closed()).expect(200);
        plan.add("closures", Body.of("reason", "Done"));
        plan.add("review-marks", ReviewDoors.marked());
    }

    @Test
    void INF_08_a_privileged_note_is_read_by_prosecutors_of_the_operation_alone() {
        String id =
                prosecutor.post(notes, Body.of("content", SECRET)).expect(201).id();
        String second = force.agency("PROSECUTOR");
        Caller colleague = muster.as(Person.of("Ann Colleague", second, "prosecutor"));
        colleague.get(notes).expect(404);
        plan.invite(second);
        assertThat(items(colleague, notes).at("/0/content").asString()).isEqualTo(SECRET);
        for (Caller police : List.of(
                force.leading(),
                muster.as(Person.of("Susan Supervisor", force.lead(), "supervisor")),
                muster.as(Person.of("Lawyer of the police", force.lead(), "prosecutor")))) {
            police.get(notes).expect(403);
            police.post(notes, Body.of("content", "x")).expect(403);
        }
        Answer audited = force.auditor()
                .get(API + "/audit/operations/" + plan.id() + "/decisions?type=record-privileged-note")
                .expect(200);
        assertThat(audited.at("/items/0/events/0/data/noteId").asString()).isEqualTo(id);
        assertThat(new Haystack().add(audited).found(List.of(SECRET).stream())).isEmpty();
    }

    @Test
    void INF_08_what_is_only_tried_out_leaves_neither_a_note_nor_a_key() {
        long before = keys();
        prosecutor
                .post(notes + "?validateOnly=true", Body.of("content", SECRET))
                .expect(200);
        assertThat(keys()).isEqualTo(before);
        assertThat(items(prosecutor, notes)).isEmpty();
    }

    @Test
    void INF_08_a_destroyed_key_purges_the_note_and_leaves_that_there_was_one() {
        String id =
                prosecutor.post(notes, Body.of("content", SECRET)).expect(201).id();
        prosecutor.post(notes, Body.of("content", "Another")).expect(201);
        muster.database()
                .sql("DELETE FROM sealing.data_key WHERE id::text = (SELECT convert_from(payload, 'UTF8')::jsonb"
                        + " #>> '{content,keyId}' FROM ledger.events WHERE type = 'privileged-note-recorded'"
                        + " AND convert_from(payload, 'UTF8')::jsonb ->> 'noteId' = '" + id + "')")
                .update();
        JsonNode left = items(prosecutor, notes);
        assertThat(left.at("/0/purged").asBoolean()).isTrue();
        assertThat(left.at("/0").has("content")).isFalse();
        assertThat(left.at("/1/content").asString()).isEqualTo("Another");
    }

    @Test
    void INF_08_nothing_of_a_note_lies_readable_in_the_database() {
        prosecutor.post(notes, Body.of("content", SECRET)).expect(201);
        List<String> rows = muster.database()
                .sql("SELECT convert_from(payload, 'UTF8') || convert_from(metadata, 'UTF8') FROM ledger.events")
                .query(String.class)
                .list();
        assertThat(rows).noneMatch(row -> row.contains(SECRET.substring(0, 18)));
    }
}
