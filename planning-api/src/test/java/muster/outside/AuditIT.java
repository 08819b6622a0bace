package muster.outside;

import static muster.outside.TaskForce.API;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.Stream;
import muster.audit.event.HistoryRead;
import muster.ledger.store.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(Running.class)
class AuditIT {
    private final Service muster;
    private final TaskForce force;
    private final Plan plan;
    private final String audit;

    AuditIT(Service muster) {
        this.muster = muster;
        force = TaskForce.enrolled(muster);
        plan = force.open();
        audit = API + "/audit/operations/" + plan.id();
    }

    private List<JsonNode> decisions(String query) {
        return force.auditor()
                .get(audit + "/decisions" + query)
                .expect(200)
                .at("/items")
                .valueStream()
                .toList();
    }

    @Test
    void INF_04_every_decision_is_told_with_who_why_and_what_came_of_it() {
        plan.post("raids", Bodies.raid(plan.site(), Bodies.window("10:00", "11:00")))
                .expect(409);
        List<JsonNode> items = decisions("");
        assertThat(items.stream().map(item -> item.path("command").asString()))
                .containsExactly("open-operation", "add-site", "schedule-raid");
        JsonNode refused = items.getLast();
        assertThat(refused.path("outcome").asString()).isEqualTo("REFUSED");
        assertThat(refused.path("rule").asString()).isEqualTo("WAR-01");
        assertThat(refused.path("reason").asString()).isNotBlank();
        assertThat(refused.path("pack").asString()).isNotBlank();
        assertThat(refused.at("/actor/sub").asString()).isEqualTo(force.chief().sub());
        assertThat(refused.at("/actor/roles/0").asString()).isEqualTo("lead");
        assertThat(refused.path("events")).isEmpty();
        assertThat(items.get(1).at("/after/sites/0/label").asString()).isEqualTo("Massage parlour");
        assertThat(items.get(1).at("/before/sites")).isEmpty();
    }

    @Test
    void INF_04_what_was_decided_on_conflicts_and_targets_is_told_as_well() {
        String site = plan.add("sites", Bodies.site().with("premisesEntry", false));
        plan.add("raids", Bodies.raid(site, Bodies.window("10:00", "11:00")));
        plan.post("deconflictions", Bodies.deconfliction()).expect(201);
        plan.add("targets", ConductBodies.target());
        assertThat(decisions("").stream().map(item -> item.path("command").asString()))
                .contains("deconflict", "register-target");
    }

    @Test
    void INF_06_who_is_under_cover_is_sealed_until_the_auditor_says_why_he_must_know() {
        Body person = Bodies.officer(force.lead()).with("qualifications", List.of(Bodies.qualification()));
        Answer enrolled = force.coordinator().post(API + "/officers", person).expect(201);
        plan.add(
                "assignments",
                Bodies.task(enrolled.id(), Bodies.window("14:00", "15:00")).with("role", "UNDERCOVER"));
        Answer onFile =
                force.coordinator().get(API + "/officers/" + enrolled.id()).expect(200);
        List<String> names = Stream.of("id", "name", "badge", "subject")
                .map(name -> onFile.at("/" + name).asString())
                .toList();
        for (String read : List.of("?", "/decisions?", "?asSeenBy=" + force.lead() + "&")) {
            assertThat(force.auditor().get(audit + read).expect(200).text())
                    .contains("UNDERCOVER", "sealed-1")
                    .doesNotContain(names);
            assertThat(force.auditor()
                            .get(audit + read + "unseal=Complaint%2017")
                            .expect(200)
                            .text())
                    .contains(enrolled.id())
                    .doesNotContain("sealed-");
            HistoryRead recorded = (HistoryRead)
                    muster.part(Ledger.class).stream("audit/reads").getLast().event();
            assertThat(recorded.parameters()).containsEntry("unseal", "Complaint 17");
        }
        force.auditor().get(audit + "?unseal=").expectProblem(400, "bad-parameter");
    }

    @Test
    void an_officer_under_cover_is_not_found_by_name_either() {
        String subject = Fresh.word("subject-");
        Body person = Bodies.officer(force.lead())
                .with("qualifications", List.of(Bodies.qualification()))
                .with("subject", subject);
        Answer enrolled = force.coordinator().post(API + "/officers", person).expect(201);
        Body task = Bodies.task(enrolled.id(), Bodies.window("14:00", "15:00")).with("role", "UNDERCOVER");
        Person officer = new Person(subject, "Somebody", force.lead(), List.of("lead"));
        muster.as(officer).post(plan.path() + "/sites", Bodies.site()).expect(201);
        assertThat(decisions("?actor=" + subject)).hasSize(1);
        plan.add("assignments", task);
        assertThat(decisions("?actor=" + subject)).isEmpty();
        assertThat(decisions("?actor=" + subject + "&unseal=Complaint")).hasSize(1);
    }

    @Test
    void decisions_are_chosen_by_actor_command_and_time() {
        plan.site();
        assertThat(decisions("?type=add-site")).hasSize(1);
        assertThat(decisions("?actor=nobody")).isEmpty();
        assertThat(decisions("?actor=" + force.chief().sub())).hasSize(2);
        assertThat(decisions("?to=2001-01-01T00:00:00Z")).isEmpty();
        assertThat(decisions("?from=2001-01-01T00:00:00Z&limit=1")).hasSize(1);
    }

    @Test
    void what_an_agency_saw_is_what_it_sees() {
        String agency = force.agency("STATE_LAW_ENFORCEMENT");
        assertThat(force.auditor()
                        .get(audit + "?asSeenBy=" + agency)
                        .expect(200)
                        .text())
                .isEqualTo("{\"visible\":false}");
        Answer invited =
                plan.post("participations", Body.of("agencyId", agency)).expect(201);
        long before = invited.position() - 1;
        assertThat(force.auditor()
                        .get(audit + "?asSeenBy=" + agency + "&position=" + before)
                        .expect(200)
                        .text())
                .isEqualTo("{\"visible\":false}");
        assertThat(force.auditor()
                        .get(audit + "?asSeenBy=" + agency)
                        .expect(200)
                        .at("/codeName")
                        .asString())
                .isEqualTo(plan.read().at("/codeName").asString());
    }

    @Test
    void INF_06_each_read_is_recorded_with_who_read_what_before_it_is_answered() {
        Person auditor = Person.without("Inspector", "auditor");
        muster.as(auditor).get(audit + "?version=0").expect(200);
        String recorded = muster.database().sql("""
                        SELECT convert_from(payload, 'UTF8') || convert_from(metadata, 'UTF8')
                        FROM ledger.events JOIN ledger.streams ON key = stream
                        WHERE name = 'audit/reads' ORDER BY position DESC LIMIT 1""").query(String.class).single();
        assertThat(recorded).contains(audit, "version", auditor.sub());
    }

    @Test
    void INF_06_an_auditor_writes_nothing() {
        long head = muster.ledgerHead();
        Caller auditor = force.auditor();
        auditor.post(API + "/agencies", Bodies.agency("COURT")).expectProblem(403, "forbidden");
        auditor.post(API + "/officers", Bodies.officer(force.lead())).expectProblem(403, "forbidden");
        auditor.post(API + "/operations", Bodies.operation(force.lead())).expectProblem(403, "forbidden");
        auditor.post(plan.path() + "/sites", Bodies.site()).expectProblem(404, "not-found");
        auditor.post(audit, Body.of()).expectProblem(405, "method-not-allowed");
        auditor.send("DELETE", audit, BodyPublishers.noBody()).expectProblem(405, "method-not-allowed");
        assertThat(muster.ledgerHead()).isEqualTo(head);
    }

    @Test
    void INF_07_the_pack_that_a_decision_names_is_on_record_from_before_it() {
        plan.decide(plan.warrant(plan.site()), Bodies.verdict("APPROVED"));
        JsonNode approved = decisions("?type=approve-warrant").getLast();
        assertThat(approved.path("pack").asString()).contains("US-CA@2013-01-01");
        for (JsonNode item : decisions("")) {
            for (String version : item.path("pack").asString().split(" ")) {
                JsonNode changes = packs("?pack=" + version);
                assertThat(changes).as(version).hasSize(1);
                assertThat(changes.at("/0/position").asLong())
                        .isLessThan(item.path("position").asLong());
                assertThat(changes.at("/0/came")).hasSize(1);
                assertThat(changes.at("/0/came/0/version").asString()).isEqualTo(version);
                assertThat(changes.at("/0/came/0/digest").asString()).matches("[0-9a-f]{64}");
            }
        }
    }

    @Test
    void the_changes_of_the_packs_are_told_with_days_and_sources() {
        JsonNode law = packs("?pack=US-CA@1975-01-01").at("/0/came/0");
        assertThat(law.path("from").asString()).isEqualTo("1975-01-01");
        assertThat(law.path("until").asString()).isEqualTo("2012-12-31");
        assertThat(law.at("/citations/0").asString()).isEqualTo("Cal. Penal Code 1533, 1534");
        assertThat(packs("").at("/0/came").size()).isGreaterThan(70);
        assertThat(packs("?pack=US-ZZ@2026-01-01")).isEmpty();
        force.leading().get(API + "/audit/packs").expectProblem(403, "forbidden");
    }

    private JsonNode packs(String query) {
        return force.auditor().get(API + "/audit/packs" + query).expect(200).at("/items");
    }

    @Test
    void an_operation_that_never_was_has_no_history() {
        String absent = API + "/audit/operations/11111111-2222-4333-8444-555555555555";
        force.auditor().get(absent).expectProblem(404, "not-found");
        force.auditor().get(absent + "/decisions").expectProblem(404, "not-found");
    }
}
