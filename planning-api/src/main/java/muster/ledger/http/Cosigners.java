package muster.ledger.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import muster.ledger.proof.AddCheckpoint;
import muster.ledger.proof.Checkpoint;
import muster.ledger.proof.Note;
import muster.ledger.proof.NoteSignature;
import muster.ledger.proof.store.Checkpoints;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Asks the configured witnesses to cosign (C2SP tlog-witness). One that does not answer costs its signature and nothing else;
 * it is brought up to date with the next checkpoint.
 */
@Component
public class Cosigners {
    private static final Logger LOG = LoggerFactory.getLogger(Cosigners.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int CONFLICT = 409;
    private static final int MOST_ANSWER = 10_000;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final List<URI> witnesses;
    private final ObjectProvider<Checkpoints> checkpoints;
    private final Map<URI, Long> known = new ConcurrentHashMap<>();

    Cosigners(@Value("${muster.ledger.witnesses:}") List<URI> witnesses, ObjectProvider<Checkpoints> checkpoints) {
        this.witnesses = witnesses;
        this.checkpoints = checkpoints;
    }

    /** The note with what the witnesses added to it. */
    public Note cosigned(Note note) {
        Note cosigned = note;
        for (URI witness : witnesses) {
            for (NoteSignature signature : asked(witness, note)) {
                cosigned = cosigned.with(signature);
            }
        }
        return cosigned;
    }

    private List<NoteSignature> asked(URI witness, Note note) {
        try {
            HttpResponse<String> answer = ask(witness, note, known.getOrDefault(witness, 0L));
            Optional<Long> other = conflict(answer);
            if (other.isPresent()) {
                answer = ask(witness, note, other.get());
            }
            if (answer.statusCode() == 200 && answer.body().length() <= MOST_ANSWER) {
                known.put(witness, Checkpoint.of(note).size());
                return answer.body().lines().map(NoteSignature::parse).toList();
            }
            LOG.warn("The witness {} answered {}", witness.getHost(), answer.statusCode());
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("The witness {} did not cosign: {}", witness.getHost(), e.getMessage());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        return List.of();
    }

    private static Optional<Long> conflict(HttpResponse<String> answer) {
        return answer.statusCode() == CONFLICT
                ? Optional.of(Long.parseLong(answer.body().strip()))
                : Optional.empty();
    }

    private HttpResponse<String> ask(URI witness, Note note, long from) throws IOException, InterruptedException {
        long size = Checkpoint.of(note).size();
        if (from > size) {
            throw new IllegalArgumentException("It has seen " + from + " events of this ledger, which has " + size
                    + ": was an older backup restored?");
        }
        AddCheckpoint request = new AddCheckpoint(from, checkpoints.getObject().consistency(from, size), note);
        return http.send(
                HttpRequest.newBuilder(witness.resolve("add-checkpoint"))
                        .timeout(PATIENCE)
                        .POST(BodyPublishers.ofString(request.format()))
                        .build(),
                BodyHandlers.ofString());
    }
}
