package muster.outside;

import static muster.outside.TaskForce.API;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What can be sent, and that whatever is sent is of it. */
@ExtendWith(Running.class)
class EventTypesIT {
    private static final String TYPES = API + "/event-types";
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final Service muster;
    private final Caller anybody;

    EventTypesIT(Service muster) {
        this.muster = muster;
        anybody = muster.as(Person.without("Integrator"));
    }

    @Test
    void the_catalogue_is_read_in_parts_or_type_by_type() {
        Answer all = anybody.get(TYPES).expect(200);
        assertThat(all.at("/next").isNull()).isTrue();
        List<JsonNode> parts = new ArrayList<>();
        String next = "";
        while (next != null) {
            Answer part = anybody.get(TYPES + "?limit=20" + next).expect(200);
            parts.addAll(part.at("/items").valueStream().toList());
            next = part.at("/next").isNull()
                    ? null
                    : "&cursor=" + part.at("/next").asString();
        }
        assertThat(parts).isEqualTo(all.at("/items").valueStream().toList());
        for (JsonNode type : parts) {
            assertThat(anybody.get(TYPES + "/" + type.path("type").asString())
                            .expect(200)
                            .json())
                    .isEqualTo(type);
        }
        anybody.get(TYPES + "/muster.raid.scheduled.v2").expectProblem(404, "not-found");
        muster.unknown().get(TYPES).expect(401);
    }

    @Test
    void whatever_an_agency_reads_is_as_the_catalogue_says() {
        Map<String, Schema> schemas = new HashMap<>();
        anybody.get(TYPES)
                .expect(200)
                .at("/items")
                .forEach(type -> schemas.put(type.path("type").asString(), SCHEMAS.getSchema(type.path("schema"))));
        Secrets secrets = new Secrets(muster);
        String word = secrets.words().get("reason to withdraw");
        await().until(() -> feed(secrets, Seat.LEAD).text().contains(word));
        Set<String> sent = new HashSet<>();
        for (Seat seat : Seat.values()) {
            feed(secrets, seat).at("/items").forEach(item -> {
                String type = item.path("type").asString();
                sent.add(type);
                assertThat(schemas.get(type).validate(item.path("data")))
                        .as("%s to %s", type, seat)
                        .isEmpty();
            });
        }
        assertThat(sent).hasSizeGreaterThan(15);
    }

    @Test
    void the_description_of_what_is_sent_needs_no_token() {
        Answer description = muster.unknown().get("/asyncapi.yaml").expect(200);
        assertThat(description.header("Content-Type")).startsWith("application/yaml");
        assertThat(description.text()).startsWith("asyncapi: \"3.").contains("muster.raid.scheduled.v1");
    }

    private static Answer feed(Secrets secrets, Seat seat) {
        return secrets.reader(seat)
                .get(API + "/agencies/" + secrets.agency(seat) + "/updates?limit=1000")
                .expect(200);
    }
}
