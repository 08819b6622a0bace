package muster.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import muster.outside.Described.Op;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What the description shows and names is what the service understands. */
@ExtendWith(Running.class)
class ApiExamplesIT {
    private static final Map<String, String> NOBODYS = Map.ofEntries(
            Map.entry("agencyId", "2cfc3c21-2037-4526-b6c0-74b6697d307a"),
            Map.entry("officerId", "f23d94b1-fe13-4e49-92ba-d6ea2561e22b"),
            Map.entry("siteId", "9837b659-4c40-4d17-909d-a5198493fa0e"),
            Map.entry("operationId", "1782455d-f69f-42b6-a42d-23f4fe68a2d5"),
            Map.entry("warrantId", "f11e50b3-9254-4f71-bf98-d7fe61f88444"),
            Map.entry("flagId", "5b0e9c0e-7f0b-4a35-9d0a-3f3b9d5f8a11"),
            Map.entry("raidId", "1e7bdafc-8d33-4cf6-920c-bc27e193319e"),
            Map.entry("assignmentId", "0799c127-cc4e-4b93-9196-53700fbf72e1"),
            Map.entry("delegationId", "6c1f0a9d-8f0c-4b46-8e1b-4a4c0e6a9b22"),
            Map.entry("webhookId", "5b0e9c0e-7f0b-4a35-9d0a-3f3b9d5f8a11"),
            Map.entry("conflictId", "7b1d3f5a-9c0e-4a2b-8d4f-6a8c0e2b4d6f"),
            Map.entry("materialId", "5b0e9c0e-7f0b-4a35-9d0a-3f3b9d5f8a11"),
            Map.entry("permissionId", "9cbe2f60-8dae-4ec5-9fe7-091b2d35e768"),
            Map.entry("markId", "5b0e9c0e-7f0b-4a35-9d0a-3f3b9d5f8a11"),
            Map.entry("targetId", "5b0e9c0e-7f0b-4a35-9d0a-3f3b9d5f8a11"),
            Map.entry("techniqueId", "8d2f4b6a-1c3e-4f5a-9b7c-0d1e2f3a4b5c"),
            Map.entry("releaseId", "9e3a5c7b-2d4f-4a6b-8c8d-1e2f3a4b5c6d"));

    private final Service muster;
    private final Described api;

    ApiExamplesIT(Service muster) {
        this.muster = muster;
        this.api = Described.by(muster);
    }

    @Test
    void every_body_is_shown_by_examples_that_its_schema_allows() {
        assertThat(api.contents()).hasSizeGreaterThan(200).allSatisfy(content -> {
            List<JsonNode> examples = api.examples(content.getValue());
            assertThat(examples).as(content.getKey()).isNotEmpty();
            examples.forEach(
                    each -> api.assertValid(content.getKey(), content.getValue().path("schema"), each));
        });
    }

    @Test
    void every_problem_is_shown_under_its_own_status() {
        api.operations()
                .forEach(each -> each.node()
                        .path("responses")
                        .propertyStream()
                        .filter(answer -> Integer.parseInt(answer.getKey()) >= 400)
                        .forEach(answer -> {
                            JsonNode content = answer.getValue().path("content");
                            assertThat(content.propertyNames())
                                    .as("%s", each)
                                    .containsExactly("application/problem+json");
                            assertThat(api.examples(content.path("application/problem+json")))
                                    .as("%s %s", each, answer.getKey())
                                    .allMatch(shown ->
                                            shown.path("status").asString().equals(answer.getKey()));
                        }));
    }

    @TestFactory
    List<DynamicTest> the_service_understands_what_is_shown() {
        return api.operations().stream()
                .filter(Op::takesJson)
                .map(each -> DynamicTest.dynamicTest(each.id(), () -> {
                    JsonNode shown = request(each);
                    Answer answer = anybody(shown).post(each.path(NOBODYS), shown);
                    assertThat(answer.status())
                            .as("%s: %s", each, answer.text())
                            .isIn(200, 201, 404, 409, 422);
                    if (answer.status() == 422) {
                        assertThat(answer.at("/code").asString())
                                .as(answer.text())
                                .isEqualTo("unknown-agency");
                    }
                }))
                .toList();
    }

    @Test
    void the_warrant_clock_answers_as_shown() {
        Op clock = api.operation("warrant-clock");
        Answer answer = muster.as(Person.without("Anybody"))
                .post(clock.path(), request(clock))
                .expect(200);
        JsonNode content = clock.response("200").at("/content/application~1json");
        assertThat(answer.json()).isEqualTo(api.examples(content).getFirst());
    }

    @TestFactory
    List<DynamicTest> the_service_reads_what_is_named() {
        TaskForce force = TaskForce.enrolled(muster);
        Plan plan = cared(force);
        Map<String, String> ids = Map.of(
                "assignmentId",
                plan.task(force.officer(), Bodies.window("10:00", "11:00")),
                "agencyId",
                force.lead(),
                "secret",
                "A",
                "linkId",
                link(force),
                "webhookId",
                receiver(force),
                "officerId",
                force.officer(),
                "operationId",
                plan.id());
        return api.operations().stream()
                .filter(each -> each.method().equals("GET"))
                .flatMap(each -> each.parameters().stream()
                        .filter(named -> isTyped(named))
                        .map(named -> DynamicTest.dynamicTest(
                                each.id() + " " + named.path("name").asString(),
                                () -> assertRead(as(force, each), each.path(ids), named))))
                .toList();
    }

    /** With a victim specialist in it. */
    private static Plan cared(TaskForce force) {
        Plan plan = force.open();
        plan.add(
                "assignments",
                Bodies.task(plan.deputy(specialist(force).sub()), Bodies.window("12:00", "13:00"))
                        .with("role", "VICTIM_SPECIALIST"));
        return plan;
    }

    private static Person specialist(TaskForce force) {
        return new Person("specialist-" + force.lead(), "Vera Specialist", force.lead(), List.of("officer"));
    }

    private static String receiver(TaskForce force) {
        return force.reader(force.lead())
                .post(TaskForce.API + "/agencies/" + force.lead() + "/webhooks", Body.of("url", "https://a.example/"))
                .expect(201)
                .at("/id")
                .asString();
    }

    private static String link(TaskForce force) {
        return force.reader(force.lead())
                .post(TaskForce.API + "/agencies/" + force.lead() + "/calendar-links", Body.of("label", "Desk"))
                .expect(201)
                .id();
    }

    private static boolean isTyped(JsonNode parameter) {
        return parameter.path("in").asString().equals("query")
                && (!parameter.at("/schema/type").asString().equals("string")
                        || parameter.path("schema").has("format")
                        || parameter.path("name").asString().equals("cursor"));
    }

    private static void assertRead(Caller caller, String path, JsonNode parameter) {
        String name = parameter.path("name").asString();
        caller.get(path + "?" + name + "=!").expectProblem(400, "bad-parameter").names(name);
        if (parameter.path("schema").has("maximum")) {
            long most = parameter.at("/schema/maximum").asLong();
            caller.get(path + "?" + name + "=" + (most + 1))
                    .expectProblem(400, "bad-parameter")
                    .names(name);
            long least = parameter.at("/schema/minimum").asLong();
            caller.get(path + "?" + name + "=" + (least - 1))
                    .expectProblem(400, "bad-parameter")
                    .names(name);
        }
    }

    private Caller as(TaskForce force, Op operation) {
        return switch (operation.node().at("/tags/0").asString()) {
            case "Audit" -> force.auditor();
            case "Agency model", "Webhooks" -> force.reader(force.lead());
            case "Care of victims" -> muster.as(specialist(force));
            case "Deconfliction" -> muster.as(Person.of("Watch", force.lead(), "lead", "watch"));
            default -> force.leading();
        };
    }

    private Caller anybody(JsonNode body) {
        return muster.as(
                Person.of("Anybody", body.path("leadAgencyId").asString(null), "coordinator", "lead", "prosecutor"));
    }

    private JsonNode request(Op operation) {
        return api.examples(operation.node().at("/requestBody/content/application~1json"))
                .getFirst();
    }
}
