package muster.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Asks for a page after the other; where it breaks down, it has kept some of a page and not noted that it has. */
final class PullingSubscriber extends Subscriber {
    private static final int BREAKS_DOWN = 20;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    PullingSubscriber(MortalDemo muster, String agency, String token, long seed) {
        super(muster, agency, token, seed);
    }

    @Override
    void begin() {
        Thread.ofVirtual().start(() -> {
            long after = 0;
            while (!done) {
                try {
                    after = page(after);
                } catch (IOException killed) {
                    pause();
                } catch (InterruptedException stopping) {
                    return;
                }
            }
        });
    }

    private long page(long after) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(
                        muster.url() + "/api/v1/agencies/" + agency + "/updates?limit=100&wait=2&after=" + after))
                .header("Authorization", "Bearer " + token)
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            pause();
            return after;
        }
        List<JsonNode> items =
                JSON.readTree(answer.body()).get("items").valueStream().toList();
        items.forEach(item -> take(receipt(item)));
        int noted = mishap(BREAKS_DOWN) ? random.nextInt(items.size() + 1) : items.size();
        return noted == 0 ? after : items.get(noted - 1).get("seq").asLong();
    }

    /** Also of a frame: it is the same item. */
    static Receipt receipt(JsonNode item) {
        String seq = item.get("seq").asString();
        return new Receipt(seq, Long.parseLong(seq), item.get("operationId").asString(), item);
    }

    @Override
    boolean tells(Receipt receipt, JsonNode item) {
        return receipt.told().equals(item);
    }

    @Override
    public void close() {
        done = true;
        http.shutdownNow();
    }
}
