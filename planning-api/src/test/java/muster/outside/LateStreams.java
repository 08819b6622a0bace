package muster.outside;

import static java.nio.charset.StandardCharsets.UTF_8;
import static muster.outside.TaskForce.API;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;

/** Open streams whose reader loses the right to read: what comes later must not reach it. */
final class LateStreams {
    private final Service muster;
    private final TaskForce force;

    LateStreams(Service muster) {
        this.muster = muster;
        force = TaskForce.enrolled(muster);
    }

    List<Probe> all() {
        return List.of(this::expired, this::revoked);
    }

    private String revoked() {
        String agency = force.agency("STATE_LAW_ENFORCEMENT");
        Plan plan = force.open().invite(agency);
        try (Listening to = new Listening(force.reader(agency), agency)) {
            to.hears("muster.participation.opened.v1");
            force.coordinator()
                    .post(API + "/agencies/" + agency + "/revocations", Body.of("reason", "Left"))
                    .expect(200);
            return to.endsBefore(plan, agency) ? "" : "told without a seat";
        }
    }

    private String expired() {
        String agency = force.agency("STATE_LAW_ENFORCEMENT");
        Plan plan = force.open().invite(agency);
        String token = Issuer.token(Person.of("Reader", agency, "agency"), Duration.ofSeconds(2));
        try (Listening to = new Listening(muster.bearing(token), agency)) {
            return to.endsBefore(plan, agency) ? "" : "told without a token";
        }
    }

    private static final class Listening implements AutoCloseable {
        private final StringBuffer heard = new StringBuffer();
        private final InputStream stream;
        private final Thread reading;

        Listening(Caller reader, String agency) {
            stream = reader.stream(API + "/agencies/" + agency + "/updates").body();
            reading = Thread.ofVirtual().start(this::listen);
        }

        private void listen() {
            try {
                byte[] some = new byte[4096];
                for (int n = stream.read(some); n >= 0; n = stream.read(some)) {
                    heard.append(new String(some, 0, n, UTF_8));
                }
            } catch (IOException cut) {
                // As good an end as any.
            }
        }

        boolean hears(String what) {
            return Soon.comes(() -> heard.indexOf(what) >= 0);
        }

        /** Whether it ends before the agency is told that it takes part no more, as it is also without a seat. */
        boolean endsBefore(Plan left, String agency) {
            if (Soon.comes(() -> !reading.isAlive()) || Soon.comes(() -> !reading.isAlive())) {
                return true;
            }
            left.withdraw(agency);
            return !hears("muster.participation.closed.v1");
        }

        @Override
        public void close() {
            try {
                stream.close();
            } catch (IOException gone) {
                // Nothing is left to be closed.
            }
        }
    }
}
