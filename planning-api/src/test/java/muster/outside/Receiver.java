package muster.outside;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an agency runs to be told of updates. Keeps all that came, also what it turned away. */
final class Receiver implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    /** @param status that it was answered with */
    record Delivery(String path, Headers headers, String body, int status) {
        JsonNode event() {
            return JSON.readTree(body);
        }

        long seq() {
            return event().at("/data/seq").asLong();
        }

        String operation() {
            return event().at("/subject").asString();
        }

        String id() {
            return headers.getFirst("webhook-id");
        }
    }

    /** @param headers as they are named, and one value each */
    record Reply(int status, Map<String, String> headers) {
        static Reply of(int status) {
            return new Reply(status, Map.of());
        }
    }

    private final List<Delivery> got = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile Function<JsonNode, Reply> answer = event -> Reply.of(204);

    Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::receive);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Reply reply = answer.apply(JSON.readTree(body));
            got.add(new Delivery(
                    exchange.getRequestURI().getPath(), exchange.getRequestHeaders(), body, reply.status()));
            reply.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(reply.status(), -1);
        }
    }

    /** From now on. @param how by what is delivered */
    Receiver answering(Function<JsonNode, Reply> how) {
        answer = how;
        return this;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/updates";
    }

    List<Delivery> got() {
        return got;
    }

    /** Numbers of what it took of one operation, in the order in which it came. */
    List<Long> taken(String operation) {
        Predicate<Delivery> ofIt = delivery -> delivery.operation().equals(operation);
        return got.stream()
                .filter(ofIt.and(delivery -> delivery.status() / 100 == 2))
                .map(Delivery::seq)
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
