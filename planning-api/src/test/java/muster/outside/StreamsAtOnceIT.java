package muster.outside;

import static muster.outside.TaskForce.API;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Many streams of one agency that are opened while it is told something, some of whose readers take nothing for a while. */
@ExtendWith(Running.class)
@Timeout(120)
class StreamsAtOnceIT {
    private static final int STREAMS = 60;
    private static final int OPERATIONS = 120;
    private static final int LONGEST_OBJECTIVE = 4_000;
    /** Sooner than a heartbeat, which would wake whoever was forgotten. */
    private static final Duration SOON = Duration.ofSeconds(5);

    private final Service muster;
    private final TaskForce force;
    private final String path;

    StreamsAtOnceIT(Service muster) {
        this.muster = muster;
        force = TaskForce.enrolled(muster);
        path = API + "/agencies/" + force.lead() + "/updates";
    }

    @Test
    void each_is_written_whole_in_order_and_soon_whenever_it_was_opened_and_whenever_its_reader_takes_it()
            throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            AtomicInteger told = new AtomicInteger();
            Future<?> telling = threads.submit(() -> tell(told));
            List<Future<List<JsonNode>>> prompt = new ArrayList<>();
            List<Callable<List<JsonNode>>> late = new ArrayList<>();
            for (int n = 0; n < STREAMS; n++) {
                Socket socket = SlowReader.of(muster, path, force.lead());
                Callable<List<JsonNode>> reads = () -> read(socket);
                if (n % 2 == 0) {
                    prompt.add(threads.submit(reads));
                } else {
                    late.add(reads);
                }
            }
            assertThat(told).as("opened while something is told").hasValueLessThan(OPERATIONS);
            telling.get();
            List<JsonNode> all = await().until(this::pulled, items -> items.size() == OPERATIONS);
            for (Future<List<JsonNode>> stream : prompt) {
                assertThat(stream).succeedsWithin(SOON).isEqualTo(all);
            }
            for (Callable<List<JsonNode>> stream : late) {
                assertThat(threads.submit(stream)).succeedsWithin(SOON).isEqualTo(all);
            }
        }
    }

    private void tell(AtomicInteger told) {
        while (told.get() < OPERATIONS) {
            force.open(Bodies.operation(force.lead()).with("objective", "x".repeat(LONGEST_OBJECTIVE)));
            told.incrementAndGet();
        }
    }

    private static List<JsonNode> read(Socket socket) throws IOException {
        List<JsonNode> items = new ArrayList<>();
        InputStream answer = socket.getInputStream();
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) answer.read());
        }
        assertThat(head).startsWith("HTTP/1.1 200");
        try (Frame.Reader frames = new Frame.Reader(answer)) {
            while (items.size() < OPERATIONS) {
                items.add(JsonMapper.shared().readTree(frames.update().field("data")));
            }
        }
        return items;
    }

    private List<JsonNode> pulled() {
        List<JsonNode> items = new ArrayList<>();
        force.reader(force.lead())
                .get(path + "?limit=1000")
                .expect(200)
                .at("/items")
                .forEach(items::add);
        return items;
    }
}
