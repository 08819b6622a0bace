package muster.outside;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.net.http.HttpHeaders;
import java.util.Base64;
import java.util.List;
import muster.ledger.proof.Hash;
import muster.ledger.proof.VerifierKey;
import muster.outside.Receiver.Delivery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Whose a receiver is, and with what it knows that a delivery comes from here. */
@ExtendWith(Running.class)
class WebhookKeysIT {
    private final Subscriber subscriber;
    private final TaskForce force;
    private final String agency;
    private final Caller own;
    private final String hooks;
    private final Receiver receiver;

    WebhookKeysIT(Service muster) {
        subscriber = new Subscriber(muster);
        force = subscriber.force;
        agency = subscriber.agency;
        own = subscriber.own;
        hooks = subscriber.hooks;
        receiver = subscriber.receiver;
    }

    @AfterEach
    void close() {
        subscriber.close();
    }

    @Test
    void a_signature_is_checked_with_the_published_key_and_with_the_public_library() throws Exception {
        String id = subscriber.registered("ED25519", "HMAC_SHA256");
        force.open().invite(agency);
        await().until(() -> !receiver.got().isEmpty());
        Delivery delivery = receiver.got().getFirst();
        Answer jwks = own.get(hooks + "/" + id + "/jwks").expect(200);
        assertThat(signedBy(jwks.at("/keys/0/x").asString(), delivery)).isTrue();
        Answer secrets = own.get(hooks + "/" + id + "/secrets").expect(200);
        Webhook library = new Webhook(secrets.at("/items/0/secret").asString());
        HttpHeaders headers = HttpHeaders.of(delivery.headers(), (name, value) -> true);
        library.verify(delivery.body(), headers);
        assertThatThrownBy(() -> library.verify(delivery.body() + " ", headers))
                .isInstanceOf(WebhookVerificationException.class);
    }

    private static boolean signedBy(String x, Delivery delivery) {
        VerifierKey key = new VerifierKey(
                "webhook", VerifierKey.Kind.LOG, Hash.of(Base64.getUrlDecoder().decode(x)));
        String content = delivery.id() + "." + delivery.headers().getFirst("webhook-timestamp") + "." + delivery.body();
        return List.of(delivery.headers().getFirst("webhook-signature").split(" ")).stream()
                .filter(signature -> signature.startsWith("v1a,"))
                .anyMatch(signature -> key.verifies(
                        content.getBytes(UTF_8), Base64.getDecoder().decode(signature.substring("v1a,".length()))));
    }

    @Test
    void new_keys_sign_beside_the_old_ones_for_a_day() {
        String id = subscriber.registered();
        String old = own.get(hooks + "/" + id + "/jwks").at("/keys/0/x").asString();
        own.post(hooks + "/" + id + "/rotations", Body.of()).expect(200);
        JsonNode keys = own.get(hooks + "/" + id + "/jwks").expect(200).at("/keys");
        assertThat(keys.size()).isEqualTo(2);
        assertThat(keys.at("/1/x").asString()).isEqualTo(old);
        force.open().invite(agency);
        await().until(() -> !receiver.got().isEmpty());
        Delivery delivery = receiver.got().getFirst();
        assertThat(signedBy(old, delivery)).isTrue();
        assertThat(signedBy(keys.at("/0/x").asString(), delivery)).isTrue();
    }

    @Test
    void a_second_rotation_leaves_the_keys_before_the_first_their_day_and_there_is_no_third() {
        String id = subscriber.registered();
        String first = own.get(hooks + "/" + id + "/jwks").at("/keys/0/x").asString();
        own.post(hooks + "/" + id + "/rotations", Body.of()).expect(200);
        String second = own.get(hooks + "/" + id + "/jwks").at("/keys/0/x").asString();
        own.post(hooks + "/" + id + "/rotations", Body.of()).expect(200);
        JsonNode keys = own.get(hooks + "/" + id + "/jwks").expect(200).at("/keys");
        assertThat(keys.valueStream().skip(1).map(key -> key.path("x").asString()))
                .containsExactly(second, first);
        own.post(hooks + "/" + id + "/tests", Body.of()).expect(200);
        Delivery delivery = receiver.got().getFirst();
        assertThat(keys.valueStream().map(key -> key.path("x").asString()))
                .hasSize(3)
                .allMatch(key -> signedBy(key, delivery));
        own.post(hooks + "/" + id + "/rotations", Body.of()).expectProblem(409, "webhook-keys-overlap");
    }

    @Test
    void a_receiver_is_its_agencys_alone_and_nothing_is_left_of_it_when_it_is_removed() {
        String id = subscriber.registered();
        String foreign = force.agency("MEDICAL");
        force.reader(foreign)
                .get(TaskForce.API + "/agencies/" + foreign + "/webhooks/" + id)
                .expectProblem(404, "not-found");
        force.reader(foreign).get(hooks + "/" + id).expectProblem(404, "not-found");
        own.delete(hooks + "/" + id).expect(200);
        own.get(hooks + "/" + id).expectProblem(404, "not-found");
        assertThat(own.get(hooks).expect(200).at("/items")).isEmpty();
    }

    @Test
    void an_agency_learns_no_position_of_the_ledger_by_naming_receivers() {
        Caller again = own.with("Idempotency-Key", "the-same");
        for (int n = 0; n < 2; n++) {
            Answer answer = again.post(hooks, Body.of("url", receiver.url())).expect(201);
            assertThat(answer.at("/position").asLong()).isZero();
            assertThat(answer.header("Ledger-Position")).isNull();
        }
    }

    @Test
    void a_url_that_nothing_can_be_delivered_to_is_refused() {
        for (String url :
                List.of("ftp://a.example", "https://me:secret@a.example", "/updates", "https://a.example/#x")) {
            own.post(hooks, Body.of("url", url)).expectProblem(422, "webhook-url-invalid");
        }
    }
}
