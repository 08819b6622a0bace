package muster.shared.http;

import java.util.Map;
import muster.decision.Decided;
import muster.decision.Refusal;
import muster.ledger.store.IdempotencyKey;
import muster.ledger.store.KnownAnswer;
import muster.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Answers that are kept under an idempotency key, in the transaction that stores the events. */
@Component
class Answers {
    private final JsonMapper json;

    Answers(JsonMapper json) {
        this.json = json;
    }

    @Nullable
    IdempotencyKey accepted(Call call, Decided decided) {
        Call.Repeatable key = call.repeatable();
        if (key == null) {
            return null;
        }
        ObjectNode body = json.createObjectNode();
        body.put("id", key.id());
        body.put("version", decided.version());
        body.putNull("position");
        body.set("warnings", json.valueToTree(decided.decision().warnings()));
        return key(key, key.status(), key.headers(), body);
    }

    IdempotencyKey accepted(Call.Repeatable key, Object receipt) {
        ObjectNode body = json.valueToTree(receipt);
        return key(key, key.status(), key.headers(), body.putNull("position"));
    }

    @Nullable
    IdempotencyKey refused(Call call, Refusal refusal) {
        Call.Repeatable key = call.repeatable();
        if (key == null) {
            return null;
        }
        return key(key, 409, Map.of(), json.valueToTree(Problem.of(409, refusal, call.requestId())));
    }

    private IdempotencyKey key(Call.Repeatable key, int status, Map<String, String> headers, JsonNode body) {
        ObjectNode answer = json.createObjectNode().put("status", status);
        answer.set("headers", json.valueToTree(headers));
        answer.set("body", body);
        return new IdempotencyKey(key.scope(), key.bodyHash(), json.writeValueAsString(answer));
    }

    /** The same answer again; only the place in the ledger was not known before it was stored. */
    ResponseEntity<?> replayed(KnownAnswer known) {
        JsonNode answer = json.readTree(known.answer());
        ObjectNode body = (ObjectNode) answer.get("body");
        ResponseEntity.BodyBuilder replayed =
                ResponseEntity.status(answer.get("status").asInt()).header("Idempotency-Replayed", "true");
        answer.get("headers")
                .properties()
                .forEach(header ->
                        replayed.header(header.getKey(), header.getValue().asString()));
        if (!body.has("position")) {
            return replayed.contentType(MediaType.APPLICATION_PROBLEM_JSON).body(body);
        }
        body.put("position", known.position());
        if (body.has("version")) {
            replayed.header(HttpHeaders.ETAG, Door.etag(body.get("version").asLong()));
        }
        return replayed.header(Door.LEDGER_POSITION, Long.toString(known.position()))
                .body(body);
    }
}
