package muster.disclosure.webhook.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import muster.disclosure.webhook.RegisterWebhook;
import muster.disclosure.webhook.event.SignatureScheme;
import muster.disclosure.webhook.view.Attempt.Outcome;
import muster.disclosure.webhook.view.WebhookOnFile;
import muster.shared.AgencyId;
import muster.shared.Invalid;
import muster.shared.RecordId;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.Test;

/** With sockets that count who comes. */
class WebhookSenderTest {
    private static final String KEY = Path.of("src/test/resources/target.key").toString();
    private static final RecordId ID = RecordId.of("6c7a1d9e-3b52-4f08-8e61-2d4f90b1c3a7");
    private static final AgencyId AGENCY = AgencyId.of("5d0f6c1e-2a7b-4c39-9f3e-0b8a4d2c7e11");

    /** Answers each connection with the same bytes, and keeps it open where they do not end. */
    private static final class Counting implements AutoCloseable {
        private final AtomicInteger came = new AtomicInteger();
        private final ServerSocket socket;

        Counting(String address, String answer) throws IOException {
            this(address, 0, answer);
        }

        Counting(String address, int port, String answer) throws IOException {
            socket = new ServerSocket(port, 50, InetAddress.getByName(address));
            Thread.ofVirtual().start(() -> serve(answer));
        }

        private void serve(String answer) {
            try {
                while (true) {
                    Socket connection = socket.accept();
                    came.incrementAndGet();
                    Thread.ofVirtual().start(() -> answer(connection, answer));
                }
            } catch (IOException closed) {
                return;
            }
        }

        private static void answer(Socket connection, String answer) {
            try (connection;
                    OutputStream out = connection.getOutputStream()) {
                out.write(answer.getBytes(UTF_8));
                out.flush();
                while (connection.getInputStream().read() >= 0) {
                    // What is sent does not matter.
                }
            } catch (IOException gone) {
                return;
            }
        }

        int port() {
            return socket.getLocalPort();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    /** A name that stands for one address when it is asked first, and for another one from then on. */
    private record Rebound(AtomicInteger asked, String first, String then) implements DnsResolver {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return new InetAddress[] {InetAddress.getByName(asked.getAndIncrement() == 0 ? first : then)};
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    private static WebhookSender sender(String... inside) throws IOException {
        return sender(SystemDefaultDnsResolver.INSTANCE, inside);
    }

    private static WebhookSender sender(DnsResolver names, String... inside) throws IOException {
        return new WebhookSender(
                new WebhookKeys(KEY), Clock.systemUTC(), Duration.ofMillis(700), List.of(inside), names);
    }

    private static WebhookSender.Result send(WebhookSender sender, String url) {
        WebhookOnFile webhook = new WebhookOnFile(
                ID, AGENCY, 0, url, List.of(SignatureScheme.ED25519), 0, null, 1, null, Instant.EPOCH, List.of());
        return sender.send(webhook, "1", "{}".getBytes(UTF_8));
    }

    /** Host forms that no URL can have are refused when the receiver is named. */
    @Test
    void no_connection_is_made_to_any_hostile_target() throws IOException {
        try (Counting loopback = new Counting("127.0.0.1", "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
                WebhookSender sender = sender("127.0.0.2/32")) {
            List<String> urls = HostileTargets.all()
                    .flatMap(host -> Stream.of("http", "https")
                            .map(scheme -> scheme + "://" + host + ":" + loopback.port() + "/"))
                    .toList();
            for (String url : urls) {
                if (isNameable(url)) {
                    assertThat(send(sender, url).outcome()).as(url).isEqualTo(Outcome.UNREACHABLE);
                }
            }
            assertThat(urls.stream().filter(WebhookSenderTest::isNameable)).hasSizeGreaterThan(400);
            assertThat(loopback.came).hasValue(0);
        }
    }

    @Test
    void a_name_that_says_something_else_for_the_next_delivery_leads_nowhere_else() throws IOException {
        String taken = "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";
        Rebound name = new Rebound(new AtomicInteger(), "127.0.0.2", "127.0.0.1");
        try (Counting named = new Counting("127.0.0.2", taken);
                Counting inside = new Counting("127.0.0.1", named.port(), taken);
                WebhookSender sender = sender(name, "127.0.0.2/32")) {
            String url = "http://receiver.example:" + named.port() + "/";
            assertThat(send(sender, url).outcome()).isEqualTo(Outcome.DELIVERED);
            assertThat(send(sender, url).outcome()).isEqualTo(Outcome.UNREACHABLE);
            assertThat(named.came).hasValue(1);
            assertThat(inside.came).hasValue(0);
        }
    }

    private static boolean isNameable(String url) {
        try {
            return !new RegisterWebhook(ID, AGENCY, url, List.of(SignatureScheme.ED25519), 0)
                    .url()
                    .isEmpty();
        } catch (Invalid refused) {
            return false;
        }
    }

    @Test
    void a_redirect_is_an_answer_and_is_not_followed() throws IOException {
        try (Counting inside = new Counting("127.0.0.1", "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n");
                Counting named = new Counting(
                        "127.0.0.2",
                        "HTTP/1.1 307 Go\r\nLocation: http://127.0.0.1:" + inside.port()
                                + "/\r\nContent-Length: 0\r\n\r\n");
                WebhookSender sender = sender("127.0.0.0/8")) {
            WebhookSender.Result result = send(sender, "http://127.0.0.2:" + named.port() + "/");
            assertThat(result.outcome()).isEqualTo(Outcome.REFUSED);
            assertThat(result.status()).isEqualTo(307);
            assertThat(named.came).hasValue(1);
            assertThat(inside.came).hasValue(0);
        }
    }

    @Test
    void who_never_answers_is_left_in_the_end() throws IOException {
        try (Counting silent = new Counting("127.0.0.1", "HTTP/1.1 2");
                WebhookSender sender = sender("127.0.0.0/8")) {
            assertThat(send(sender, "http://127.0.0.1:" + silent.port() + "/").outcome())
                    .isEqualTo(Outcome.TIMED_OUT);
        }
    }

    @Test
    void an_answer_that_does_not_end_is_not_waited_for() throws IOException {
        String endless = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1388\r\n" + "x".repeat(5_000) + "\r\n";
        try (Counting talkative = new Counting("127.0.0.1", endless);
                WebhookSender sender = sender("127.0.0.0/8")) {
            assertThat(send(sender, "http://127.0.0.1:" + talkative.port() + "/")
                            .outcome())
                    .isEqualTo(Outcome.DELIVERED);
        }
    }

    @Test
    void how_long_to_wait_is_read_as_seconds_or_a_date_and_is_a_day_at_most() {
        Instant now = Instant.parse("2026-11-29T04:00:00Z");
        assertThat(RetryAfter.of("120", now)).isEqualTo(Duration.ofSeconds(120));
        assertThat(RetryAfter.of("Sun, 29 Nov 2026 04:30:00 GMT", now)).isEqualTo(Duration.ofMinutes(30));
        assertThat(RetryAfter.of("999999999", now)).isEqualTo(Duration.ofHours(24));
        assertThat(RetryAfter.of("Sun, 29 Nov 2026 03:30:00 GMT", now)).isNull();
        assertThat(RetryAfter.of("soon", now)).isNull();
        assertThat(RetryAfter.of("-5", now)).isNull();
    }
}
