package muster.outside;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static muster.outside.TaskForce.API;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import muster.audit.event.HistoryRead;
import muster.ledger.Recorded;
import muster.ledger.proof.SigningKey;
import muster.ledger.proof.VerifierKey;
import muster.ledger.proof.VerifyCommand;
import muster.ledger.store.Append;
import muster.ledger.store.Ledger;
import muster.ledger.store.NewEvent;
import muster.operation.event.OfficerAssigned;
import muster.shared.AssignmentId;
import muster.shared.Window;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Evidence of an operation in which somebody is under cover: named in what they did before, in words, in refusals, in the code name. */
class SealedEvidenceIT {
    private static final SigningKey KEY = SigningKey.of("it.example/muster", VerifierKey.Kind.LOG, new byte[32]);
    private static final Pattern BASE64 = Pattern.compile("\"([A-Za-z0-9+/]{8,}=*)\"");

    @TempDir
    private static Path folder;

    private static Service muster;
    private static TaskForce force;
    private static Plan plan;
    private static List<String> names;

    @BeforeAll
    static void start() throws IOException {
        Path key = Files.writeString(folder.resolve("ledger.key"), KEY.text() + "\n");
        muster = new Service(Map.of("muster.ledger.signing-key", key.toString()));
        force = TaskForce.enrolled(muster);
        String name = Fresh.word("Wren \"Ace\" Field ");
        String subject = Fresh.word("subject-");
        Body person = Bodies.officer(force.lead())
                .with("qualifications", List.of(Bodies.qualification()))
                .with("name", name)
                .with("subject", subject);
        String officer =
                force.coordinator().post(API + "/officers", person).expect(201).id();
        names = List.of(officer, name, subject);
        plan = force.open(Bodies.operation(force.lead()).with("codeName", "Night of " + name));
        // Before anybody knew that they would be under cover.
        muster.as(new Person(subject, name, force.lead(), List.of("lead")))
                .post(plan.path() + "/sites", Bodies.site())
                .expect(201);
        String site = plan.site();
        plan.post("raids", Bodies.raid(site, Bodies.window("10:00", "11:00"))).expect(409);
        Body task = Bodies.task(officer, Bodies.window("14:00", "15:00")).with("role", "UNDERCOVER");
        plan.add("assignments", task);
        plan.post("assignments", task).expect(409);
        plan.warrant(site);
        follows(officer);
    }

    /** An event that came of another decision: its record holds no input that names them. */
    private static void follows(String officer) {
        Ledger ledger = muster.part(Ledger.class);
        OfficerAssigned task = ledger.stream("operation/" + plan.id()).stream()
                .map(Recorded::event)
                .filter(OfficerAssigned.class::isInstance)
                .map(OfficerAssigned.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(task.officerId()).hasToString(officer);
        Window later = new Window(
                task.window().start().plus(Duration.ofDays(2)),
                task.window().end().plus(Duration.ofDays(2)));
        OfficerAssigned again = new OfficerAssigned(
                task.operationId(),
                new AssignmentId(UUID.randomUUID()),
                task.officerId(),
                task.agencyId(),
                task.name(),
                task.subject(),
                task.role(),
                later,
                later,
                null);
        ledger.append(Append.of(new NewEvent(UUID.randomUUID(), "operation/" + plan.id(), null, again, Map.of())));
    }

    @AfterAll
    static void stop() {
        muster.close();
    }

    /** A bundle, and what is in it. */
    private record Fetched(byte[] zip, Map<String, byte[]> entries) {
        static Fetched of(byte[] zip) throws IOException {
            Map<String, byte[]> entries = new LinkedHashMap<>();
            ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
            return new Fetched(zip, entries);
        }

        String text(String entry) {
            return new String(entries.get(entry), UTF_8);
        }

        /** All that can be read out of it: the file, its entries, and what stands in them in base64, with the JSON in JSON. */
        String everything() {
            Stream<byte[]> within = entries.values().stream()
                    .flatMap(bytes ->
                            BASE64.matcher(new String(bytes, ISO_8859_1)).results())
                    .filter(found -> found.group(1).length() % 4 == 0)
                    .map(found -> Base64.getDecoder().decode(found.group(1)));
            return Stream.of(Stream.of(zip), entries.values().stream(), within)
                    .flatMap(all -> all)
                    .map(bytes -> new String(bytes, UTF_8))
                    .collect(Collectors.joining("\n"))
                    .replace("\\", "");
        }

        long withheld() {
            return text("events.ndjson")
                    .lines()
                    .filter(line -> line.contains("\"leaf\""))
                    .count();
        }
    }

    private static Fetched export(Plan of, String query) throws IOException {
        return fetched(force.auditor()
                .post(API + "/audit/operations/" + of.id() + "/exports" + query, "{}")
                .expect(202)
                .header("Location"));
    }

    private static Fetched fetched(String where) throws IOException {
        byte[] zip = Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> force.auditor().bytes(where), answer -> answer.statusCode() == 200)
                .body();
        return Fetched.of(zip);
    }

    private static String verify(Fetched bundle) throws IOException {
        Path file = Files.write(folder.resolve("bundle.zip"), bundle.zip());
        ByteArrayOutputStream words = new ByteArrayOutputStream();
        int exit = VerifyCommand.run(
                new String[] {"--key", KEY.verifierKey().text(), file.toString()}, new PrintStream(words, true, UTF_8));
        return exit + " " + words.toString(UTF_8);
    }

    private static void assertSealed(Fetched bundle) throws IOException {
        assertThat(bundle.everything()).doesNotContain(names);
        // Opened under that name, the site that they added, the task twice, and its refusal; the rest is told.
        assertThat(bundle.withheld()).isEqualTo(5);
        assertThat(bundle.text("manifest.json")).contains("Operation Night of sealed-1");
        assertThat(bundle.text("events.ndjson")).contains("\"payload\"");
        assertThat(verify(bundle)).startsWith("0 ").contains("Withheld under seal: 5 events");
    }

    private static void assertWhole(Fetched bundle) throws IOException {
        assertThat(bundle.everything()).contains(names);
        assertThat(bundle.entries()).doesNotContainKey("seal.txt");
        assertThat(bundle.withheld()).isZero();
        assertThat(verify(bundle)).startsWith("0 ").doesNotContain("seal");
    }

    @Test
    void INF_06_evidence_names_nobody_who_is_under_cover_and_is_proved_all_the_same() throws IOException {
        assertSealed(export(plan, ""));
    }

    @Test
    void INF_06_it_is_whole_for_an_auditor_who_says_why_and_that_is_on_record_first() throws IOException {
        long before = reads().size();
        assertWhole(export(plan, "?unseal=Complaint%2017"));
        HistoryRead begun = reads().get((int) before);
        assertThat(begun.what()).endsWith("/exports");
        assertThat(begun.parameters()).containsEntry("unseal", "Complaint 17");
    }

    @Test
    void INF_06_a_blank_reason_is_none() {
        force.auditor()
                .post(API + "/audit/operations/" + plan.id() + "/exports?unseal=%20", "{}")
                .expectProblem(400, "bad-parameter");
        assertThat(reads().getLast().parameters()).containsEntry("unseal", " ");
    }

    private static List<HistoryRead> reads() {
        return muster.part(Ledger.class).stream("audit/reads").stream()
                .map(read -> (HistoryRead) read.event())
                .toList();
    }

    @Test
    void what_a_node_began_that_died_is_made_as_it_was_asked_for() throws IOException {
        assertSealed(fetched(begunElsewhere(false)));
        assertWhole(fetched(begunElsewhere(true)));
    }

    /** By a node that has said nothing of it for a minute. */
    private static String begunElsewhere(boolean unsealed) {
        UUID id = UUID.randomUUID();
        muster.database()
                .sql("insert into views.evidence (id, operation_id, asked_at, touched_at, events, written, unsealed)"
                        + " values (?, ?, now(), now() - interval '1 minute', 4, 0, ?)")
                .params(id, UUID.fromString(plan.id()), unsealed)
                .update();
        return API + "/audit/exports/" + id;
    }

    @Test
    void where_nobody_is_under_cover_nothing_is_withheld_and_nothing_speaks_of_it() throws IOException {
        Plan open = force.open();
        open.task(force.officer(), Bodies.window("16:00", "17:00"));
        Fetched bundle = export(open, "");
        assertThat(bundle.entries())
                .containsOnlyKeys("manifest.json", "checkpoint.txt", "events.ndjson", "heads.json", "summary.txt");
        assertThat(bundle.text("manifest.json")).contains("muster-evidence/1");
        assertThat(bundle.everything()).doesNotContain("seal").contains(force.officer());
        assertThat(verify(bundle)).startsWith("0 ").doesNotContain("seal");
    }
}
