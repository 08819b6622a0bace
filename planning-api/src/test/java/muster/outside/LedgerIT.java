package muster.outside;

import static java.nio.charset.StandardCharsets.UTF_8;
import static muster.outside.TaskForce.API;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import muster.ledger.proof.Checkpoint;
import muster.ledger.proof.Hash;
import muster.ledger.proof.MerkleProof;
import muster.ledger.proof.Note;
import muster.ledger.proof.SigningKey;
import muster.ledger.proof.TlogProof;
import muster.ledger.proof.VerifierKey;
import muster.ledger.proof.VerifyCommand;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What an auditor is given to check the ledger without believing the service. */
class LedgerIT {
    private static final SigningKey KEY = SigningKey.of("it.example/muster", VerifierKey.Kind.LOG, new byte[32]);

    @TempDir
    private static Path folder;

    private static Service muster;
    private static TaskForce force;
    private static Plan plan;

    @BeforeAll
    static void start() throws IOException {
        Path key = Files.writeString(folder.resolve("ledger.key"), KEY.text() + "\n");
        muster = new Service(Map.of(
                "muster.ledger.signing-key", key.toString(),
                "muster.ledger.checkpoint-every", "50ms",
                "muster.ledger.readers", "witness-7"));
        force = TaskForce.enrolled(muster);
        plan = force.open();
        plan.warrant(plan.site());
    }

    @AfterAll
    static void stop() {
        muster.close();
    }

    private static Note signedUpTo(long position) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(
                        () -> {
                            Answer answer =
                                    force.auditor().with("Accept", "text/plain").get(API + "/ledger/checkpoint");
                            return answer.status() == 200 ? Note.parse(answer.text()) : null;
                        },
                        note -> note != null && Checkpoint.of(note).size() >= position);
    }

    @Test
    void a_checkpoint_over_all_that_was_acknowledged_follows_within_moments() {
        Note note = signedUpTo(plan.post("sites", Bodies.site()).position());
        assertThat(note.standing(KEY.verifierKey())).isEqualTo(Note.Standing.SIGNED);
        JsonNode json = force.auditor()
                .with("Accept", "application/json")
                .get(API + "/ledger/checkpoint")
                .json();
        assertThat(json.at("/origin").asString()).isEqualTo("it.example/muster");
        assertThat(json.at("/verifierKey").asString())
                .isEqualTo(KEY.verifierKey().text());
    }

    @Test
    void a_command_s_event_is_proved_to_be_in_the_signed_log() {
        long position = plan.post("sites", Bodies.site()).position();
        signedUpTo(position);
        JsonNode proof = force.auditor().get(API + "/ledger/proofs/" + position).json();
        Checkpoint signed = Checkpoint.of(Note.parse(proof.at("/checkpoint").asString()));
        List<Hash> path = new ArrayList<>();
        proof.at("/path").forEach(hash -> path.add(hash(hash.asString())));
        Hash leaf = hash(proof.at("/leafHash").asString());
        assertThat(MerkleProof.verifyInclusion(leaf, position - 1, signed.size(), path, signed.root()))
                .isTrue();
        String text = force.auditor()
                .with("Accept", "text/plain")
                .get(API + "/ledger/proofs/" + position)
                .text();
        assertThat(TlogProof.parse(text).verify(leaf, KEY.verifierKey())).isTrue();
    }

    @Test
    void each_checkpoint_is_proved_to_go_on_from_an_older_one() {
        Checkpoint older = Checkpoint.of(signedUpTo(1));
        Checkpoint newer =
                Checkpoint.of(signedUpTo(plan.post("sites", Bodies.site()).position()));
        JsonNode answer = force.auditor()
                .get(API + "/ledger/consistency?from=" + older.size() + "&to=" + newer.size())
                .json();
        List<Hash> path = new ArrayList<>();
        answer.at("/path").forEach(hash -> path.add(hash(hash.asString())));
        assertThat(MerkleProof.verifyConsistency(older.size(), older.root(), newer.size(), newer.root(), path))
                .isTrue();
    }

    @Test
    void tiles_are_bytes_and_what_is_no_tile_is_not_there() {
        signedUpTo(5);
        assertThat(force.auditor().bytes(API + "/ledger/tile/0/000.p/5").body()).hasSize(5 * Hash.BYTES);
        for (String none : List.of("0/999", "9/000", "0/0", "0/x001/000", "0/000.p/0", "0/..", "x/000")) {
            force.auditor().get(API + "/ledger/tile/" + none).isProblem();
        }
    }

    @Test
    void only_auditors_and_the_configured_readers_see_the_ledgers_proofs() {
        signedUpTo(1);
        for (String path : List.of("/ledger/checkpoint", "/ledger/proofs/1", "/ledger/consistency?from=1&to=1")) {
            force.leading().get(API + path).expectProblem(403, "forbidden");
            force.reader("MEDICAL").get(API + path).expectProblem(403, "forbidden");
            muster.as(new Person("witness-7", "Witness", null, List.of()))
                    .get(API + path)
                    .expect(200);
        }
        force.auditor().get(API + "/ledger/proofs/0").expectProblem(404, "not-found");
        force.auditor().get(API + "/ledger/proofs/999999").expectProblem(404, "not-found");
        force.auditor().get(API + "/ledger/consistency?from=2&to=1").expect(400);
    }

    @Test
    void evidence_of_an_operation_is_made_and_verified_without_the_service() throws IOException {
        Answer begun = force.auditor()
                .post(API + "/audit/operations/" + plan.id() + "/exports", "{}")
                .expect(202);
        String where = begun.header("Location");
        Path bundle = folder.resolve("bundle.zip");
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> fetched(where, bundle));
        ByteArrayOutputStream words = new ByteArrayOutputStream();
        int exit = VerifyCommand.run(
                new String[] {"--key", KEY.verifierKey().text(), bundle.toString()},
                new PrintStream(words, true, UTF_8));
        assertThat(exit).as(words.toString(UTF_8)).isZero();
        force.leading().get(where).expectProblem(403, "forbidden");
        force.auditor()
                .post(API + "/audit/operations/00000000-0000-4000-8000-000000000000/exports", "{}")
                .expectProblem(404, "not-found");
        assertThat(force.auditor()
                        .get(API + "/audit/operations/" + plan.id() + "/decisions")
                        .status())
                .isEqualTo(200);
    }

    private static boolean fetched(String where, Path bundle) throws IOException {
        HttpResponse<byte[]> answer = force.auditor().bytes(where);
        if (answer.statusCode() == 202) {
            return false;
        }
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/zip");
        Files.write(bundle, answer.body());
        return true;
    }

    private static Hash hash(String base64) {
        return Hash.of(Base64.getDecoder().decode(base64));
    }
}
