package muster.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;

/** An agency with a receiver of its own that runs. */
final class Subscriber implements AutoCloseable {
    final TaskForce force;
    final String agency;
    final Caller own;
    final String hooks;
    final Receiver receiver = new Receiver();

    Subscriber(Service muster) {
        force = TaskForce.enrolled(muster);
        agency = force.agency("STATE_LAW_ENFORCEMENT");
        own = force.reader(agency);
        hooks = TaskForce.API + "/agencies/" + agency + "/webhooks";
    }

    String registered(String... signatures) {
        Body body = Body.of("url", receiver.url());
        if (signatures.length > 0) {
            body = body.with("signatures", List.of(signatures));
        }
        return own.post(hooks, body).expect(201).at("/id").asString();
    }

    List<Long> told(Plan plan) {
        return own.get(TaskForce.API + "/agencies/" + agency + "/updates?limit=1000")
                .expect(200)
                .at("/items")
                .valueStream()
                .filter(item -> item.at("/operationId").asString().equals(plan.id()))
                .map(item -> item.at("/seq").asLong())
                .toList();
    }

    void awaitAll(Plan... plans) {
        for (Plan plan : plans) {
            await().untilAsserted(() -> assertThat(receiver.taken(plan.id()))
                    .isNotEmpty()
                    .doesNotHaveDuplicates()
                    .containsExactlyElementsOf(told(plan)));
        }
    }

    @Override
    public void close() {
        receiver.close();
    }
}
