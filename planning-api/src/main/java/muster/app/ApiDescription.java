package muster.app;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the API says of itself as a whole; the rest of /openapi.json is read off the controllers. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {
    private static final String BEARER = "bearer";

    @Bean
    ApiExamples apiExamples() {
        return ApiExamples.load();
    }

    @Bean
    OpenAPI describedApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Muster")
                        .version("0.1.0")
                        .description(
                                "Muster plans joint operations against human trafficking: every change is an event,"
                                        + " and nothing is overwritten. Each agency reads only its own model of an operation,"
                                        + " and an auditor can replay how every decision was taken."))
                .servers(List.of(new Server().url("/").description("This service")))
                .components(new Components().addSecuritySchemes(BEARER, accessToken()))
                .security(List.of(new SecurityRequirement().addList(BEARER)))
                .tags(tags());
    }

    private static SecurityScheme accessToken() {
        return new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT")
                .description(
                        "An access token of the task force's identity provider; claims: sub, name, agency, roles.");
    }

    private static List<Tag> tags() {
        return Stream.concat(planned().stream(), besides().stream()).toList();
    }

    private static List<Tag> planned() {
        return List.of(
                tag("Agencies", "Who has a seat in the task force, and under which agreement."),
                tag("Officers", "The roster: people, their authority and their qualifications."),
                tag("Operations", "The plan of an operation, its timeline, and who takes part."),
                tag("Sites", "Places of enforcement."),
                tag("Warrants", "Applications to a court, and what it decided."),
                tag("Raids", "Entries: where, when, and on which lawful basis."),
                tag("Care of victims", "What those who are expected will need, and what providers confirmed."),
                tag("Plan and approval", "Versions of the plan, who answers for them, who has read them back."),
                tag("Readiness and go", "The gates, and the word to go."),
                tag("The day and after", "What happened, calling off, the report, the end."),
                tag(
                        "Outcomes",
                        "What came of operations, for both goals: counted from what the reader is shown of them."),
                tag("Assignments", "Who does what, and when; nobody is booked twice."));
    }

    private static List<Tag> besides() {
        return List.of(
                tag(
                        "Deconfliction",
                        "Who else is near in place and time; each side is told whom to call, and no more."),
                tag(
                        "Prosecutor's review",
                        "Material that somebody wants a prosecutor to look at, and what prosecutors write for themselves."),
                tag(
                        "Relief for survivors",
                        "Continued Presence and T-visa declarations: yes, no and a date, for the federal agency alone."),
                tag("Controlled material", "What an agency gives under its control, and whom it permits to have it."),
                tag("Agency model", "What one agency knows of the operations it takes part in: to pull or to stream."),
                tag(
                        "Event types",
                        "What an agency can be sent: the catalogue of its feed, its streams and its pushes."),
                tag("Webhooks", "Receivers that an agency names, to be told that there is an update."),
                tag("Audit", "How every decision was taken, accepted or refused; and what the plan was then."),
                tag("Ledger", "The signed state of the log, and proofs that need no trust in this service."),
                tag("Policy", "Calculations under the rule packs; they store nothing."));
    }

    private static Tag tag(String name, String description) {
        return new Tag().name(name).description(description);
    }
}
