package muster.outside;

import static muster.outside.TaskForce.API;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Rule VIC-07 over HTTP: what a federal agency keeps of survivors, and that nobody else sees it, the lead and auditors included. */
@ExtendWith(Running.class)
class ReliefIT {
    private static final String DAY = "1991-07-13";

    private final Service muster;
    private final TaskForce force;
    private final Plan plan;
    private final Caller federal;
    private final String path;
    private final String survivor;

    ReliefIT(Service muster) {
        this.muster = muster;
        force = TaskForce.enrolled(muster);
        String bureau = force.agency("FEDERAL_LAW_ENFORCEMENT");
        plan = force.open().invite(bureau);
        federal = muster.as(Person.of("Fran Keller", bureau, "supervisor"));
        path = plan.path() + "/relief-records";
        survivor = Releasing.met(plan);
    }

    private static Body record(String survivor) {
        return ReliefDoors.record(survivor)
                .with("tVisaDeclaration", ReliefDoors.status(false).with("on", DAY));
    }

    private static Stream<String> warnings(JsonNode answer) {
        return answer.at("/warnings")
                .valueStream()
                .map(warning -> warning.at("/code").asString());
    }

    private Answer kept() {
        return federal.get(path).expect(200);
    }

    @Test
    void VIC_07_the_federal_agency_keeps_it_and_is_warned_until_it_kept_something_of_everybody() {
        assertThat(warnings(kept().at(""))).containsExactly("VIC-07");
        String second = Releasing.met(plan);
        long before = plan.read().version();
        assertThat(warnings(federal.post(path, record(survivor)).expect(201).at("")))
                .containsExactly("VIC-07");
        Answer last = federal.post(path, record(second)).expect(201);
        assertThat(warnings(last.at(""))).isEmpty();
        assertThat(last.header("ETag")).isNull();
        assertThat(plan.read().version()).isEqualTo(before);
        Answer kept = kept();
        assertThat(warnings(kept.at(""))).isEmpty();
        assertThat(kept.at("/items")).hasSize(2);
        assertThat(kept.at("/items/0/survivorRef").asString()).isEqualTo(survivor);
        assertThat(kept.at("/items/0/continuedPresence/given").asBoolean()).isTrue();
        assertThat(kept.at("/items/0/tVisaDeclaration/given").asBoolean()).isFalse();
        assertThat(kept.at("/items/0/tVisaDeclaration/on").asString()).isEqualTo(DAY);
    }

    @Test
    void VIC_07_of_who_is_no_possible_victim_nothing_is_asked() {
        federal.post(path, record(survivor)).expect(201);
        Body screened = Body.of("classes", List.of("SCREENED"), "minor", false);
        plan.add("log-entries", ConductBodies.recovery().with("recovery", screened));
        String wrong = plan.add("log-entries", ConductBodies.recovery());
        assertThat(warnings(kept().at(""))).containsExactly("VIC-07");
        plan.add("log-entries", Body.of("kind", "NOTE", "at", Bodies.now(), "note", "An officer", "corrects", wrong));
        assertThat(warnings(kept().at(""))).isEmpty();
    }

    @Test
    void VIC_07_what_is_written_later_of_the_same_survivor_counts() {
        federal.post(path, record(survivor)).expect(201);
        String later = federal.post(
                        path, ReliefDoors.record(survivor).with("tVisaDeclaration", ReliefDoors.status(true)))
                .expect(201)
                .id();
        assertThat(kept().at("/items")).hasSize(1);
        assertThat(kept().at("/items/0/id").asString()).isEqualTo(later);
        assertThat(kept().at("/items/0/tVisaDeclaration/given").asBoolean()).isTrue();
    }

    @Test
    void VIC_07_only_yes_no_and_a_date_are_taken() {
        Body status = ReliefDoors.status(true);
        for (Body wordy : List.of(
                record(survivor).with("note", "Filed by Ada Brook"),
                record(survivor).with("continuedPresence", status.with("reason", "She is from Oaxaca")),
                record(survivor).with("continuedPresence", status.with("given", "perhaps")),
                record(survivor).with("continuedPresence", status.with("on", "in spring")))) {
            federal.post(path, wordy).expect(400);
        }
        federal.post(path, record(survivor).without("tVisaDeclaration")).expect(422);
        federal.post(path, record(survivor).with("continuedPresence", status.with("on", "2999-01-01")))
                .expectProblem(422, "in-the-future");
        federal.post(path, record("11111111-2222-4333-8444-555555555555")).expectProblem(422, "unknown-survivor");
        assertThat(kept().at("/items")).isEmpty();
    }

    @Test
    void VIC_07_nobody_else_reads_it_or_writes_it() {
        federal.post(path, record(survivor)).expect(201);
        String second = force.agency("FEDERAL_LAW_ENFORCEMENT");
        String office = force.agency("PROSECUTOR");
        Caller colleague = muster.as(Person.of("Second bureau", second, "supervisor"));
        colleague.get(path).expect(404);
        plan.invite(second).invite(office);
        assertThat(colleague.get(path).expect(200).at("/items")).isEmpty();
        for (Caller other : List.of(
                force.leading(),
                muster.as(Person.of("Susan Supervisor", force.lead(), "supervisor", "advocate")),
                muster.as(Person.of("Paul Reyes", office, "prosecutor")))) {
            other.get(path).expect(403);
            other.post(path, record(survivor)).expect(403);
        }
        Answer audited = force.auditor()
                .get(API + "/audit/operations/" + plan.id() + "/decisions?type=record-relief")
                .expect(200);
        assertThat(audited.at("/items")).hasSize(1);
        assertThat(audited.text()).doesNotContain(DAY);
        assertThat(plan.read().text()).doesNotContain(DAY, "Fran Keller");
    }

    @Test
    void VIC_07_a_lead_agency_that_is_federal_keeps_it_too() {
        String bureau = force.agency("FEDERAL_LAW_ENFORCEMENT");
        TaskForce federals = new TaskForce(
                muster, force.coordinator(), bureau, Person.of("Chief", bureau, "lead"), force.officerOf(bureau));
        Plan theirs = federals.open();
        String reference = Releasing.met(theirs);
        theirs.add("relief-records", record(reference));
        Answer kept = federals.leading().get(theirs.path() + "/relief-records").expect(200);
        assertThat(kept.at("/items/0/survivorRef").asString()).isEqualTo(reference);
        assertThat(theirs.read().text()).doesNotContain(DAY);
    }

    @Test
    void VIC_07_neither_yes_nor_no_lies_readable_in_the_database_and_both_are_as_long() {
        federal.post(path, record(survivor)).expect(201);
        federal.post(
                        path,
                        ReliefDoors.record(survivor)
                                .with("continuedPresence", ReliefDoors.status(false))
                                .with("tVisaDeclaration", ReliefDoors.status(true)))
                .expect(201);
        List<String> rows = muster.database()
                .sql("SELECT convert_from(payload, 'UTF8') || convert_from(metadata, 'UTF8') FROM ledger.events"
                        + " WHERE type = 'relief-recorded' AND convert_from(payload, 'UTF8') LIKE '%" + plan.id()
                        + "%'")
                .query(String.class)
                .list();
        assertThat(rows).hasSize(2).noneMatch(row -> row.contains(DAY));
        assertThat(rows.stream().map(String::length).distinct()).hasSize(1);
    }
}
