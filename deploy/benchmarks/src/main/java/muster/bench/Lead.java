package muster.bench;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An agency that leads operations, adds sites to them, and has people who follow that on streams. The sites go to the operations by
 * turns, as a task force's do: a big operation has some dozens of them.
 */
final class Lead implements AutoCloseable {
    private static final int PERSONS = 50;
    private static final int MOST = 100;
    private static final Pattern NEXT = Pattern.compile("\"next\":(\\d+)");

    private final int port;
    private final String agency;
    private final String token;
    private final String[] persons = new String[PERSONS];
    private final AtomicInteger readers = new AtomicInteger();
    private final List<String> operations = new ArrayList<>();
    private KeptOpen connection;
    private int sites;

    Lead(Desk desk, int port) throws Exception {
        this.port = port;
        agency = desk.enrolled(port);
        token = desk.bearer(agency, "lead");
        for (int person = 0; person < PERSONS; person++) {
            persons[person] = desk.bearer("person-" + person, agency, "agency");
        }
        connection = new KeptOpen(port);
    }

    int port() {
        return port;
    }

    private void open() throws IOException {
        Instant now = Instant.now();
        String location = connection
                .post("/api/v1/operations", token, """
                        {"codeName": "Harbor %d", "objective": "Safety", "leadAgencyId": "%s", "jurisdiction": "US-CA",
                         "zone": "America/Los_Angeles", "window": {"start": "%s", "end": "%s"}}""".formatted(sites, agency, now, now.plus(Duration.ofDays(30))))
                .expect(201)
                .location();
        operations.add("/api/v1/operations/" + location.substring(location.lastIndexOf('/') + 1) + "/sites");
    }

    /** One update to the agency. */
    void addSite() throws IOException {
        addTo(operations.get(sites % operations.size()));
    }

    /** One update about an operation that has more sites than any that we know of: the last one. */
    void addToLargest() throws IOException {
        addTo(operations.getLast());
    }

    private void addTo(String operation) throws IOException {
        connection.post(operation, token, """
                        {"label": "Pier %d", "address": "1 Harbor Way", "location": {"latitude": 33.7, "longitude": -118.1},
                         "zone": "America/Los_Angeles", "premisesEntry": true}""".formatted(sites++)).expect(201);
    }

    /** To warm the service; each twenty in an operation of their own, of which the last are worked on later. */
    void addSites(int many) throws IOException {
        for (int site = 0; site < many; site++) {
            if (site % 20 == 0) {
                open();
                if (operations.size() > MOST) {
                    operations.removeFirst();
                }
            }
            addTo(operations.getLast());
        }
    }

    /** One operation with so many sites. */
    void openLarge(int many) throws IOException {
        open();
        for (int site = 0; site < many; site++) {
            addToLargest();
        }
    }

    /** The service closes a connection that was silent while a crowd came. */
    void reconnect() throws IOException {
        connection.close();
        connection = new KeptOpen(port);
    }

    /** Requests for streams from the end of the feed on, of fifty people by turns. */
    Supplier<String> subscriptions() throws IOException {
        reconnect();
        long end = end();
        return () -> "GET " + updates(end) + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n"
                + persons[readers.getAndIncrement() % PERSONS] + "\r\n";
    }

    private long end() throws IOException {
        long end = -1;
        for (long next = 0; next != end; ) {
            end = next;
            Matcher told = NEXT.matcher(connection
                    .get(updates(end) + "&limit=1000&wait=1", persons[0])
                    .expect(200)
                    .body());
            told.find();
            next = Long.parseLong(told.group(1));
        }
        return end;
    }

    private String updates(long after) {
        return "/api/v1/agencies/" + agency + "/updates?after=" + after;
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
