package muster.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** Keeps a stream open; where it breaks down, it resumes some numbers before the last that it has. */
final class StreamingSubscriber extends Subscriber {
    private static final int BREAKS_DOWN = 100;
    private static final int FORGETS = 5;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private long after;

    StreamingSubscriber(MortalDemo muster, String agency, String token, long seed) {
        super(muster, agency, token, seed);
    }

    @Override
    void begin() {
        Thread.ofVirtual().start(() -> {
            while (!done) {
                try {
                    stream();
                } catch (IOException killed) {
                    pause();
                } catch (InterruptedException stopping) {
                    return;
                }
            }
        });
    }

    private void stream() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(muster.url() + "/api/v1/agencies/" + agency + "/updates"))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "text/event-stream")
                .header("Last-Event-ID", Long.toString(after))
                .build();
        var answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            if (answer.statusCode() != 200) {
                pause();
                return;
            }
            for (String id = frame(lines); id != null && !done; id = frame(lines)) {
                after = id.isEmpty() ? after : Long.parseLong(id);
                if (mishap(BREAKS_DOWN)) {
                    after = Math.max(0, after - random.nextInt(FORGETS));
                    return;
                }
            }
        }
    }

    /** Nothing of a comment; null where the stream ends, also in the middle of a frame. */
    private String frame(BufferedReader lines) throws IOException {
        String id = "";
        String data = "";
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("id:")) {
                id = line.substring(3).strip();
            } else if (line.startsWith("data:")) {
                data = line.substring(5);
            } else if (line.isEmpty()) {
                if (!id.isEmpty()) {
                    take(PullingSubscriber.receipt(JSON.readTree(data)));
                }
                return id;
            }
        }
        return null;
    }

    @Override
    boolean tells(Receipt receipt, tools.jackson.databind.JsonNode item) {
        return receipt.told().equals(item);
    }

    @Override
    public void close() {
        done = true;
        http.shutdownNow();
    }
}
