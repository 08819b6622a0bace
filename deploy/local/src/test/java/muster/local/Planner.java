package muster.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Leads operations that every agency takes part in. Each command is sent with a key of its own until it is answered. */
final class Planner {
    private static final int SITES_EACH = 50;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final long AGAIN = TimeUnit.MILLISECONDS.toNanos(50);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final MortalDemo muster;
    private final List<String> agencies = new ArrayList<>();
    private final String coordinator;
    private final String lead;
    private final String chief;

    /** What was acknowledged, and so is told to every agency, in this order. */
    private final List<String> sites = new ArrayList<>();

    /** How often commands were answered with what, by status; 0 where no answer came. */
    private final Map<Integer, Integer> answers = new TreeMap<>();

    private int commands;

    Planner(MortalDemo muster) throws Exception {
        this.muster = muster;
        coordinator = token("coordinator", null);
        lead = enrolled("LOCAL_LAW_ENFORCEMENT");
        chief = token("lead", lead);
    }

    /** Another agency, which all later operations invite. */
    String participant() throws Exception {
        String agency = enrolled("STATE_LAW_ENFORCEMENT");
        agencies.add(agency);
        return agency;
    }

    String token(String role, String agency) throws Exception {
        String seat = agency == null ? "" : "\"agency\": \"" + agency + "\", ";
        String person = "{\"sub\": \"%s\", \"name\": \"Someone\", %s\"roles\": [\"%s\"]}".formatted(role, seat, role);
        return JSON.readTree(muster.demo().post("/demo/tokens", person).body())
                .get("token")
                .asString();
    }

    /** As long as all are told less than that of sites. */
    List<String> plan(long updates) {
        while (sites.size() * (long) agencies.size() < updates) {
            operation(updates);
        }
        return sites;
    }

    private void operation(long updates) {
        Instant now = Instant.now();
        String operation = "/operations/"
                + send("/operations", chief, """
                        {"codeName": "Harbor %d", "objective": "Bring people to safety", "leadAgencyId": "%s",
                         "jurisdiction": "US-CA", "zone": "America/Los_Angeles", "window": {"start": "%s", "end": "%s"}}""".formatted(
                                commands, lead, now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(30))));
        agencies.forEach(agency -> send(operation + "/participations", chief, "{\"agencyId\": \"" + agency + "\"}"));
        for (int n = 0; n < SITES_EACH && sites.size() * (long) agencies.size() < updates; n++) {
            String label = "Pier " + commands;
            send(operation + "/sites", chief, """
                    {"label": "%s", "address": "1 Harbor Way", "location": {"latitude": 33.7, "longitude": -118.1},
                     "zone": "America/Los_Angeles", "premisesEntry": true}""".formatted(label));
            sites.add(label);
        }
    }

    private String enrolled(String kind) {
        return send("/agencies", coordinator, """
                {"code": "AG-%d", "name": "Agency %d", "kind": "%s", "jurisdictions": ["US-CA"],
                 "mou": {"signedOn": "2020-01-01", "expiresOn": "2099-12-31"}}""".formatted(commands, commands, kind));
    }

    /** The id of what was made. */
    String send(String path, String token, String body) {
        String key = "delivery-" + commands++;
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            HttpResponse<String> answer = answer(path, token, key, body);
            answers.merge(answer == null ? 0 : answer.statusCode(), 1, Integer::sum);
            if (answer != null && answer.statusCode() == 201) {
                return JSON.readTree(answer.body()).get("id").asString();
            }
            assertThat(System.nanoTime()).as(path + ": " + answer).isLessThan(end);
            LockSupport.parkNanos(AGAIN);
        }
    }

    private HttpResponse<String> answer(String path, String token, String key, String body) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(muster.url() + "/api/v1" + path))
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", key)
                    .timeout(PATIENCE)
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException killed) {
            return null;
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }

    /** All that the agency was told, from the first number on. */
    List<JsonNode> feed(String agency, String token) throws IOException, InterruptedException {
        List<JsonNode> items = new ArrayList<>();
        while (true) {
            String page = muster.demo()
                    .read("/api/v1/agencies/" + agency + "/updates?limit=1000&after=" + items.size(), token);
            List<JsonNode> next = JSON.readTree(page).get("items").valueStream().toList();
            if (next.isEmpty()) {
                return items;
            }
            items.addAll(next);
        }
    }

    @Override
    public String toString() {
        return commands + " commands, answered " + answers;
    }
}
