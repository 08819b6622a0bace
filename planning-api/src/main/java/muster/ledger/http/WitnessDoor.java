package muster.ledger.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import muster.ledger.proof.SigningKey;
import muster.ledger.proof.VerifierKey;
import muster.ledger.proof.Witness;
import muster.ledger.proof.store.Witnessed;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Cosigns the ledgers of other agencies: {@code POST /witness/add-checkpoint} of C2SP tlog-witness. No token: a request is worth
 * what its log's signature is worth, and the logs that are served are configured.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("muster.ledger.witness-key")
class WitnessDoor {
    private static final MediaType SIZE = MediaType.parseMediaType("text/x.tlog.size");

    private final Witness witness;
    private final Witnessed witnessed;
    private final Clock clock;

    WitnessDoor(
            DataSource dataSource,
            Clock clock,
            @Value("${muster.ledger.witness-key}") Path key,
            @Value("${muster.ledger.witness-logs:}") List<String> logs)
            throws IOException {
        this.witness = new Witness(
                SigningKey.parse(Files.readString(key).strip()),
                logs.stream().map(VerifierKey::parse).toList());
        this.witnessed = new Witnessed(dataSource);
        this.clock = clock;
    }

    @Bean
    RouterFunction<ServerResponse> addCheckpoint() {
        return RouterFunctions.route()
                .POST("/witness/add-checkpoint", this::answer)
                .build();
    }

    private ServerResponse answer(ServerRequest request) throws ServletException, IOException {
        String body = new String(request.body(byte[].class), UTF_8);
        // What was seen when it was decided, not what is there when it is kept: between them lies room for a fork.
        AtomicReference<Witness.Seen> seen = new AtomicReference<>(Witness.Seen.NOTHING);
        Witness.Memory memory = origin -> seen.updateAndGet(_ -> witnessed.seen(origin));
        return switch (witness.decide(body, memory, clock.instant().getEpochSecond())) {
            case Witness.Answer.Cosigned cosigned -> kept(cosigned, Objects.requireNonNull(seen.get()));
            case Witness.Answer.Conflict conflict -> conflict(conflict.size());
            case Witness.Answer.Refused refused -> text(refused.status(), refused.reason());
        };
    }

    /** Kept before it is answered: a cosignature that is given out is never forgotten. */
    private ServerResponse kept(Witness.Answer.Cosigned cosigned, Witness.Seen was) {
        boolean again = was.equals(cosigned.seen());
        if (!again && !witnessed.replace(cosigned.origin(), was, cosigned.seen())) {
            return conflict(witnessed.seen(cosigned.origin()).size());
        }
        return text(200, cosigned.signature().line());
    }

    private static ServerResponse conflict(long size) {
        return ServerResponse.status(409).contentType(SIZE).body(size + "\n");
    }

    private static ServerResponse text(int status, String words) {
        return ServerResponse.status(status).contentType(MediaType.TEXT_PLAIN).body(words + "\n");
    }
}
