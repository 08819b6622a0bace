package muster.outside;

import static muster.outside.TaskForce.API;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import muster.ledger.Recorded;
import muster.ledger.store.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** People of a sheet come onto the roster together: what is wrong is told row by row, and then nobody does. */
@ExtendWith(Running.class)
class RosterIT {
    private static final String IMPORTS = API + "/officers/imports";
    private static final String ONLY = "?validateOnly=true";
    private static final String HEADERS = "agencyId,name,badge,capacity,qualifications,authority,subject\n";

    private final Service muster;
    private final TaskForce force;

    RosterIT(Service muster) {
        this.muster = muster;
        force = TaskForce.enrolled(muster);
    }

    private Caller sending() {
        return force.coordinator().with("Content-Type", "text/csv");
    }

    private Answer send(String query, String sheet) {
        return sending().post(IMPORTS + query, sheet.getBytes(StandardCharsets.UTF_8));
    }

    private String officer(String name) {
        return force.lead() + "," + name + "," + Fresh.word("B-")
                + ",SWORN,ENTRY_TEAM 2099-12-31 | K-9 handler 2098-12-31,US-CA 2020-01-01 2099-12-31,"
                + Fresh.word("sub-") + "\n";
    }

    private String advocate(String name) {
        return force.lead() + "," + name + ",,ADVOCATE,,,\n";
    }

    private List<JsonNode> roster(String agency) {
        return force.coordinator()
                .get(API + "/officers?limit=1000&agencyId=" + agency)
                .expect(200)
                .at("/items")
                .valueStream()
                .toList();
    }

    @Test
    void a_dry_run_tells_of_each_row_and_stores_nothing() {
        long head = muster.ledgerHead();
        String sheet = HEADERS + officer("Ann") + advocate("") + officer("Ben").replace("SWORN", "MEDIC");
        Answer told = send(ONLY, sheet).expect(200);
        assertThat(told.at("/rows").asInt()).isEqualTo(3);
        assertThat(told.at("/wrong").asInt()).isEqualTo(2);
        assertThat(told.at("/items/0/events/0").asString()).isEqualTo("officer-enrolled");
        assertThat(told.at("/items/1/row").asInt()).isEqualTo(3);
        assertThat(told.at("/items/1/errors/0/pointer").asString()).isEqualTo("/3/name");
        assertThat(told.at("/items/1/errors/0/code").asString()).isEqualTo("NotBlank");
        assertThat(told.at("/items/2/errors/0/pointer").asString()).isEqualTo("/4/badge");
        assertThat(told.at("/items/2/errors/0/code").asString()).isEqualTo("badge-of-sworn-people");
        assertThat(muster.ledgerHead()).isEqualTo(head);
    }

    @Test
    void all_come_onto_the_roster_in_one_append() {
        long head = muster.ledgerHead();
        Answer done = send("", HEADERS + officer("\"Ann\nof Cork\"") + advocate("'=1+1"))
                .expect(201);
        assertThat(done.position()).isEqualTo(head + 2);
        assertThat(done.header("Ledger-Position")).isEqualTo(Long.toString(head + 2));
        JsonNode ann = force.coordinator()
                .get(API + "/officers/" + done.at("/items/0/id").asString())
                .expect(200)
                .json();
        assertThat(ann.path("name").asString()).isEqualTo("Ann\nof Cork");
        assertThat(ann.at("/qualifications/1/code").asString()).isEqualTo("K-9 handler");
        assertThat(ann.at("/authority/0/until").asString()).isEqualTo("2099-12-31");
        assertThat(roster(force.lead()))
                .anyMatch(each -> each.path("name").asString().equals("=1+1"));
    }

    @Test
    void where_one_row_is_wrong_nobody_does() {
        long head = muster.ledgerHead();
        send("", HEADERS + officer("Ann") + officer("Ben").replace("2099", "soon"))
                .expectProblem(422, "invalid-body")
                .names("/3/qualifications/0/validUntil");
        assertThat(muster.ledgerHead()).isEqualTo(head);
    }

    @Test
    void it_is_recorded_as_by_the_door_for_one() {
        String one = force.officerOf(force.lead());
        String sheet = HEADERS + officer("Ann");
        String other = send("", sheet).expect(201).at("/items/0/id").asString();
        assertThat(record(other)).isEqualTo(record(one));
    }

    private List<Object> record(String officer) {
        List<Recorded> events = muster.part(Ledger.class).stream("officer/" + officer);
        Map<String, String> metadata = events.getFirst().metadata();
        return List.of(
                events.size(),
                events.getFirst().version(),
                metadata.get("command"),
                metadata.get("rules"),
                metadata.get("actor"),
                metadata.keySet().stream()
                        .filter(key -> !key.equals("traceId") && !key.equals("correlationId"))
                        .collect(Collectors.toSet()));
    }

    /** No second validation: what is wrong here is wrong there, and in the same words. */
    @ParameterizedTest
    @CsvSource({
        "name, ' '",
        "name, NAME",
        "badge, ",
        "capacity, SHERIFF",
        "agencyId, 11111111-2222-4333-8444-555555555555",
        "agencyId, ours",
        "subject, CONTROL",
    })
    void a_row_is_wrong_where_a_body_is(String member, String value) {
        String spoilt = String.valueOf(value).replace("NAME", "N".repeat(201)).replace("CONTROL", "a\u0001");
        Body body = Bodies.officer(force.lead()).with(member, value == null ? null : spoilt);
        Answer one = force.coordinator().post(API + "/officers" + ONLY, body);
        assertThat(one.status()).isIn(400, 422);
        ObjectNode whole = JsonMapper.shared().valueToTree(body);
        Answer row = send(ONLY, sheet(List.of(whole))).expect(200);
        assertThat(row.at("/items/0/errors/0/code")).isEqualTo(one.at("/errors/0/code"));
        assertThat(row.at("/items/0/errors/0/detail")).isEqualTo(one.at("/errors/0/detail"));
        assertThat(row.at("/items/0/errors/0/pointer").asString())
                .isEqualTo("/2" + one.at("/errors/0/pointer").asString());
    }

    private static String sheet(List<ObjectNode> people) {
        List<String> columns = List.of(HEADERS.strip().split(","));
        StringWriter text = new StringWriter();
        CsvWriter csv = CsvWriter.builder().bufferSize(0).build(text).writeRecord(columns);
        people.forEach(person -> csv.writeRecord(columns.stream()
                .map(column -> person.path(column))
                .map(cell -> cell.isContainer() ? cell.toString() : cell.asString(""))
                .toList()));
        return text.toString();
    }

    @Test
    void a_list_that_went_out_comes_in_again() {
        send("", HEADERS + officer("-Zoé") + advocate("''t Hart") + officer("\"A; \"\"B\"\"\""))
                .expect(201);
        String other = force.agency("LOCAL_LAW_ENFORCEMENT");
        String out = force.coordinator()
                .with("Accept", "text/csv")
                .get(API + "/officers?agencyId=" + force.lead())
                .expect(200)
                .text();
        StringWriter in = new StringWriter();
        CsvWriter csv = CsvWriter.builder().bufferSize(0).build(in);
        CsvReader.builder()
                .ofCsvRecord(out)
                .forEach(row -> csv.writeRecord(row.getFields().subList(2, row.getFieldCount())));
        long position =
                send("", in.toString().replace(force.lead(), other)).expect(201).position();
        assertThat(names(other + "&minPosition=" + position))
                .isEqualTo(names(force.lead()))
                .contains("-Zoé", "'t Hart", "A; \"B\"");
    }

    private List<String> names(String agency) {
        return roster(agency).stream()
                .map(each -> each.path("name").asString())
                .sorted()
                .toList();
    }

    @Test
    void the_same_request_has_one_effect() {
        Caller repeating = sending().with("Idempotency-Key", Fresh.word("key-"));
        byte[] sheet = (HEADERS + officer("Ann")).getBytes(StandardCharsets.UTF_8);
        Answer first = repeating.post(IMPORTS, sheet).expect(201);
        long head = muster.ledgerHead();
        Answer again = repeating.post(IMPORTS, sheet).expect(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(again.header("Ledger-Position")).isEqualTo(first.header("Ledger-Position"));
        repeating
                .post(IMPORTS, (HEADERS + officer("Ben")).getBytes(StandardCharsets.UTF_8))
                .expectProblem(422, "idempotency-key-reused");
        assertThat(muster.ledgerHead()).isEqualTo(head);
    }

    @Test
    void a_thousand_people_come_in_one_sheet() {
        String agency = force.agency("VICTIM_SERVICES");
        String sheet = HEADERS
                + IntStream.range(0, 1_000)
                        .mapToObj(n -> agency + ",Advocate " + n + ",,ADVOCATE,,,\n")
                        .collect(Collectors.joining());
        long position = send("", sheet).expect(201).position();
        assertThat(roster(agency + "&minPosition=" + position)).hasSize(1_000);
    }
}
