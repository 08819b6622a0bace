package muster.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/** Runs a receiver that turns away some deliveries, takes some without saying so, and dies now and then. */
final class HookedSubscriber extends Subscriber {
    private static final int TURNS_AWAY = 50;
    private static final int SAYS_NOTHING = 100;
    private static final int DIES = 200;
    private static final int LONGEST_DEAD_MILLIS = 1_000;

    final AtomicInteger deaths = new AtomicInteger();
    private final Planner planner;
    private HttpServer server;

    HookedSubscriber(MortalDemo muster, Planner planner, String agency, String token, long seed) {
        super(muster, agency, token, seed);
        this.planner = planner;
    }

    @Override
    void begin() throws IOException {
        serve(0);
        planner.send(
                "/agencies/" + agency + "/webhooks",
                token,
                "{\"url\": \"http://127.0.0.1:" + server.getAddress().getPort() + "/updates\"}");
    }

    private synchronized void serve(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", this::receive);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            JsonNode event = JSON.readTree(exchange.getRequestBody().readAllBytes());
            if (mishap(TURNS_AWAY)) {
                exchange.sendResponseHeaders(500, -1);
                return;
            }
            String id = exchange.getRequestHeaders().getFirst("webhook-id");
            take(new Receipt(
                    id, event.at("/data/seq").asLong(), event.get("subject").asString(), event));
            if (mishap(DIES)) {
                Thread.ofVirtual().start(this::die);
            } else if (!mishap(SAYS_NOTHING)) {
                exchange.sendResponseHeaders(204, -1);
            }
        }
    }

    /** Before it has answered, and for a while nothing listens there. */
    private synchronized void die() {
        if (done) {
            return;
        }
        deaths.incrementAndGet();
        int port = server.getAddress().getPort();
        server.stop(0);
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(LONGEST_DEAD_MILLIS)));
        while (true) {
            try {
                serve(port);
                return;
            } catch (IOException taken) {
                pause();
            }
        }
    }

    @Override
    boolean tells(Receipt receipt, JsonNode item) {
        JsonNode event = receipt.told();
        return receipt.id().equals(agency + "-" + item.get("seq").asString())
                && receipt.id().equals(event.get("id").asString())
                && event.get("type").equals(item.get("type"))
                && event.get("subject").equals(item.get("operationId"));
    }

    @Override
    public synchronized void close() {
        done = true;
        server.stop(0);
    }
}
