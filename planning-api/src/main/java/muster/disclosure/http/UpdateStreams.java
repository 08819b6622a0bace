package muster.disclosure.http;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import muster.disclosure.view.AgencyFeed;
import muster.disclosure.view.Disseminations;
import muster.disclosure.view.FeedBell;
import muster.shared.Actor;
import muster.shared.AgencyId;
import muster.shared.http.BadParameter;
import muster.shared.http.Reads;
import muster.shared.http.TooManyStreams;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Pushing updates as server-sent events. A reader that is slow is written to by a thread of its own, so it holds up nobody, and no
 * update exists only in memory: what waits for a reader is the feed itself. Of one who takes nothing a page is held, until the
 * connection's time to write is over and the stream is closed; the number of the last update that the reader has is where it resumes.
 */
@Component
class UpdateStreams implements SmartLifecycle {
    private final Map<UpdateStream, StreamConnection> open = new ConcurrentHashMap<>();
    private final Map<AgencyId, AgencyFrames> crying = new ConcurrentHashMap<>();
    private final AgencyFeed feed;
    private final FeedBell bell;
    private final Disseminations disseminations;
    private final JsonMapper json;
    private final Clock clock;
    private final Duration patience;
    private final int most;
    private volatile boolean running;

    /**
     * @param patience so long a write waits for its reader
     * @param most streams of one node
     */
    UpdateStreams(
            AgencyFeed feed,
            FeedBell bell,
            Disseminations disseminations,
            JsonMapper json,
            Clock clock,
            MeterRegistry meters,
            @Value("${server.tomcat.connection-timeout}") Duration patience,
            @Value("${muster.streams.most:6000}") int most) {
        this.feed = feed;
        this.bell = bell;
        this.disseminations = disseminations;
        this.json = json;
        this.clock = clock;
        this.patience = patience;
        this.most = most;
        meters.gaugeMapSize("muster.streams.open", List.of(), open);
    }

    static long startAfter(@Nullable String lastEventId, Reads reads) {
        if (lastEventId == null) {
            return reads.number("after", 0);
        }
        try {
            return Math.max(0, Long.parseLong(lastEventId.strip()));
        } catch (NumberFormatException foreign) {
            throw new BadParameter("Last-Event-ID", "Give Last-Event-ID as the number of the last update you have.");
        }
    }

    /**
     * The headers go out on the request's own thread; the rest is written when Tomcat has let go of the request.
     *
     * @param until when the caller's token is no longer good, and the stream ends
     */
    void open(
            Actor reader,
            AgencyId agency,
            long after,
            Instant until,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, ServletException {
        if (open.size() >= most) {
            throw new TooManyStreams();
        }
        response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
        if (HttpMethod.HEAD.matches(request.getMethod())) {
            return;
        }
        StreamConnection connection = request.upgrade(StreamConnection.class);
        UpdateStream stream = new UpdateStream(reader, after, until, connection);
        connection.prepare(patience, () -> begin(agency, stream, connection), () -> leave(stream));
        response.setStatus(HttpServletResponse.SC_OK);
        response.setHeader(HttpHeaders.CONNECTION, "close");
        response.flushBuffer();
    }

    private void begin(AgencyId agency, UpdateStream stream, StreamConnection connection) {
        open.put(stream, connection);
        Thread.ofVirtual().name("updates-", stream.after()).start(() -> {
            try {
                if (running) {
                    stream.pump(joined(agency, stream));
                }
            } finally {
                connection.close();
            }
        });
    }

    private void leave(UpdateStream stream) {
        stream.end();
        open.remove(stream);
    }

    private AgencyFrames joined(AgencyId agency, UpdateStream stream) {
        while (true) {
            AgencyFrames frames =
                    crying.computeIfAbsent(agency, id -> new AgencyFrames(id, feed, disseminations, json, clock));
            if (!frames.add(stream)) {
                crying.remove(agency, frames);
                continue;
            }
            if (frames.begins()) {
                Thread.ofVirtual().name("crier").start(() -> frames.cry(bell));
            }
            return frames;
        }
    }

    @Override
    public void start() {
        running = true;
    }

    /** Open streams end before the server waits for its requests to end. */
    @Override
    public void stop() {
        running = false;
        crying.values().forEach(AgencyFrames::end);
        open.values().forEach(StreamConnection::close);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
