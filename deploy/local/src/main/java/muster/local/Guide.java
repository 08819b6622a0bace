package muster.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import muster.operation.view.OperationPlan;
import muster.operation.view.Operations;
import muster.shared.AgencyId;
import org.springframework.context.ApplicationContext;

/** What the demo says to the person who started it: what to open, as whom, and what to try. */
record Guide(String url, Path data, List<Person> people, Optional<OperationPlan> example) {

    static Guide of(ApplicationContext context, String url, Path data) throws IOException {
        DemoIssuer issuer = context.getBean(DemoIssuer.class);
        List<Person> people = new ArrayList<>();
        for (Path file : context.getBean(TokenFiles.class).all()) {
            people.add(issuer.person(Files.readString(file)));
        }
        Operations operations = context.getBean(Operations.class);
        Optional<OperationPlan> example = people.stream()
                .filter(person -> person.sub().equals("lead") && person.agency() != null)
                .map(person -> operations
                        .of(AgencyId.of(person.agency()), false, null, 1)
                        .items())
                .flatMap(List::stream)
                .findFirst();
        return new Guide(url, data, people, example);
    }

    String text() {
        var text = new StringBuilder("""

                Muster is running, with its data in %2$s (kept between runs; Ctrl-C stops it).

                  Docs    %1$s/docs
                  API     %1$s/openapi.json
                  Health  %1$s/actuator/health
                  Log     %2$s/muster.log
                """.formatted(url, data));
        if (!people.isEmpty()) {
            text.append(
                    "%n  People (tokens valid for a day, made anew at each start, in %s/tokens):%n".formatted(data));
            people.forEach(
                    person -> text.append("    %-26s %s, %s%n".formatted(person.sub(), person.name(), person.roles())));
        }
        example.ifPresent(plan -> text.append(examples(plan)));
        return text.append("""

                  Be anyone:
                    curl -s %1$s/demo/tokens -H 'Content-Type: application/json' \\
                      -d '{"sub": "me", "name": "Me Myself", "roles": ["coordinator"]}'
                """.formatted(url)).toString();
    }

    private String examples(OperationPlan plan) {
        String agency = agencyOf("agency-lantern");
        return """

                  The plan, its timeline, why 05:40 was refused, and what a shelter may know of it:
                    as() { curl -s -H "Authorization: Bearer $(cat %2$s/tokens/$1.jwt)" "%1$s/api/v1$2"; }
                    as lead /operations/%3$s
                    as lead /operations/%3$s/timeline
                    as auditor '/audit/operations/%3$s/decisions?type=schedule-raid'
                    as agency-lantern /agencies/%4$s/updates
                """.formatted(url, data, plan.id(), agency);
    }

    private String agencyOf(String sub) {
        return people.stream()
                .filter(person -> person.sub().equals(sub))
                .findFirst()
                .map(Person::agency)
                .orElse("{agencyId}");
    }
}
