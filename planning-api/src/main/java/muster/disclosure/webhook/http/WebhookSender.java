package muster.disclosure.webhook.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import muster.disclosure.webhook.view.Attempt.Outcome;
import muster.disclosure.webhook.view.WebhookOnFile;
import muster.shared.Invalid;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Delivers one signed message to one receiver: over https to what is public, over http only to ranges that whoever runs Muster
 * names. Follows no redirect, obeys no proxy of its surroundings, keeps no cookie, and reads no more of an answer than it must.
 */
@Component
class WebhookSender implements AutoCloseable {
    private static final ContentType CLOUD_EVENT = ContentType.create("application/cloudevents+json", UTF_8);
    private static final int MOST_READ = 4_096;
    private static final int CONNECTIONS = 64;
    private static final int GONE = 410;

    private final ScheduledExecutorService impatience = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("webhook-timeouts").factory());
    private final WebhookKeys keys;
    private final Clock clock;
    private final Duration patience;
    private final boolean plain;
    private final CloseableHttpClient secure;
    private final CloseableHttpClient inside;

    /**
     * @param patience the longest that an exchange may take
     * @param ranges inside, to which deliveries are made as well, and over http; usually none
     */
    @Autowired
    WebhookSender(
            WebhookKeys keys,
            Clock clock,
            @Value("${muster.webhooks.patience:20s}") Duration patience,
            @Value("${muster.webhooks.inside:}") List<String> ranges) {
        this(keys, clock, patience, ranges, SystemDefaultDnsResolver.INSTANCE);
    }

    WebhookSender(WebhookKeys keys, Clock clock, Duration patience, List<String> ranges, DnsResolver names) {
        this.keys = keys;
        this.clock = clock;
        this.patience = patience;
        plain = !ranges.isEmpty();
        secure = client(PermittedAddresses.publicOr(names, ranges), patience);
        inside = client(PermittedAddresses.only(names, ranges), patience);
    }

    /** @param retryAfter how long the receiver wants to be left alone; null where it does not say */
    record Result(
            Outcome outcome,
            @Nullable Integer status,
            long millis,
            @Nullable Duration retryAfter) {}

    /** @throws Invalid for a URL that nothing will be delivered to; names are only looked up when something is */
    void assertPermitted(String url) {
        if (!url.regionMatches(true, 0, "https:", 0, 6) && !plain) {
            throw new Invalid("webhook-url-invalid", "Give an https URL: deliveries do not go in the clear.", "/url");
        }
    }

    /** @param id the same for each try of one message; a receiver that has it already can drop it */
    Result send(WebhookOnFile webhook, String id, byte[] body) {
        Instant at = clock.instant();
        long started = System.nanoTime();
        URI url = URI.create(webhook.url());
        HttpPost post = new HttpPost(url);
        post.setHeader("webhook-id", id);
        post.setHeader("webhook-timestamp", Long.toString(at.getEpochSecond()));
        post.setHeader("webhook-signature", signatures(webhook, id, at, body));
        post.setEntity(new ByteArrayEntity(body, CLOUD_EVENT));
        ScheduledFuture<?> end = impatience.schedule(post::cancel, patience.toMillis(), TimeUnit.MILLISECONDS);
        CloseableHttpClient client = "https".equalsIgnoreCase(url.getScheme()) ? secure : inside;
        @Nullable Result result = null;
        try (ClassicHttpResponse answer = client.executeOpen(HttpHost.create(url), post, null)) {
            result = result(answer, started);
            skim(answer.getEntity(), post);
            return result;
        } catch (IOException failed) {
            if (result != null) {
                return result;
            }
            boolean late = post.isCancelled() || failed instanceof InterruptedIOException;
            return new Result(late ? Outcome.TIMED_OUT : Outcome.UNREACHABLE, null, since(started), null);
        } finally {
            end.cancel(false);
        }
    }

    private String signatures(WebhookOnFile webhook, String id, Instant at, byte[] body) {
        byte[] head = (id + "." + at.getEpochSecond() + ".").getBytes(UTF_8);
        byte[] content = new byte[head.length + body.length];
        System.arraycopy(head, 0, content, 0, head.length);
        System.arraycopy(body, 0, content, head.length, body.length);
        return webhook.signing(at).stream()
                .flatMap(generation -> webhook.signatures().stream()
                        .map(scheme -> keys.sign(webhook.id(), generation, scheme, content)))
                .collect(Collectors.joining(" "));
    }

    private Result result(ClassicHttpResponse answer, long started) {
        int status = answer.getCode();
        Outcome outcome = status == GONE ? Outcome.GONE : status / 100 == 2 ? Outcome.DELIVERED : Outcome.REFUSED;
        return new Result(outcome, status, since(started), RetryAfter.of(answer, clock.instant()));
    }

    /** An answer that ends soon leaves its connection for the next delivery; any other is cut off, its connection with it. */
    private static void skim(@Nullable HttpEntity entity, HttpPost post) throws IOException {
        if (entity != null && entity.getContent().readNBytes(MOST_READ).length == MOST_READ) {
            post.cancel();
        }
    }

    private static long since(long started) {
        return Duration.ofNanos(System.nanoTime() - started).toMillis();
    }

    private static CloseableHttpClient client(PermittedAddresses addresses, Duration patience) {
        Timeout longest = Timeout.of(patience);
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(addresses)
                        .setMaxConnTotal(CONNECTIONS)
                        .setMaxConnPerRoute(CONNECTIONS)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(longest)
                                .setSocketTimeout(longest)
                                .build())
                        .build())
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(longest).build())
                .setUserAgent("Muster")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    @Override
    public void close() throws IOException {
        impatience.shutdownNow();
        secure.close();
        inside.close();
    }
}
