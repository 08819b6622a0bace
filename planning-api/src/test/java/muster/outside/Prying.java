package muster.outside;

import static muster.outside.TaskForce.API;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** An agency that tries every door there is, with every id it could have heard of, and keeps every byte it gets. */
final class Prying {
    private static final String ABSENT = "11111111-2222-4333-8444-555555555555";

    private final Haystack got = new Haystack();
    private final Secrets secrets;
    private final Seat seat;
    private final Caller caller;
    private final JsonNode paths;
    private int answers;

    Prying(Secrets secrets, Seat seat) {
        this.secrets = secrets;
        this.seat = seat;
        caller = secrets.reader(seat).with("Accept-Encoding", "gzip");
        paths = secrets.reader(seat).get("/openapi.json").expect(200).at("/paths");
    }

    Haystack everything() {
        await().until(() -> feed().contains("muster.raid.cancelled.v1") || seat != Seat.LEAD);
        paths.properties()
                .forEach(path -> path.getValue()
                        .propertyNames()
                        .forEach(method -> addresses(path.getKey()).forEach(address -> tryDoor(method, address))));
        stream();
        return got;
    }

    int answers() {
        return answers;
    }

    private String feed() {
        return caller.get(API + "/agencies/" + secrets.agency(seat) + "/updates")
                .text();
    }

    private void tryDoor(String method, String address) {
        switch (method) {
            case "get" -> {
                if (address.endsWith(".pdf")) {
                    read(caller.get(address));
                } else {
                    questions().forEach(question -> keep(caller.get(address + question)));
                    keep(caller.with("Accept", "text/csv").get(address));
                    keep(caller.with("Accept", "application/x-ndjson").get(address));
                }
            }
            case "delete" -> keep(caller.delete(address + "?reason=x"));
            case "post" -> {
                keep(caller.post(address, Body.of()));
                Body body = secrets.bodies()
                        .getOrDefault(address.substring(address.lastIndexOf('/') + 1), Body.of("reason", "x"));
                keep(caller.post(address, body));
                keep(caller.with("If-Match", "\"0\"").post(address + "?validateOnly=true", body));
            }
            default -> throw new AssertionError("Nobody knows how to try " + method);
        }
    }

    private void read(Answer answer) {
        keep(answer);
        if (answer.status() == 200) {
            got.add(Printed.textOf(answer).getBytes(StandardCharsets.UTF_8));
        }
    }

    private void keep(Answer answer) {
        assertThat(answer.status()).as(answer.request()).isLessThan(500);
        got.add(answer);
        answers++;
    }

    /** The path with every agency that could be meant; the agency's own and others'. */
    private Stream<String> addresses(String path) {
        String named = path;
        for (Map.Entry<String, String> id : secrets.ids().entrySet()) {
            named = named.replace("{" + id.getKey() + "}", id.getValue());
        }
        // What is no id of a plan: positions, levels and tiles of the ledger, and exports; or no agency's to use:
        // conflicts, offers of command.
        String address = named.replaceAll("\\{(position|level)}", "1")
                .replace("{tile}", "000")
                .replace("{type}", "muster.raid.scheduled.v1")
                .replace("{secret}", "A")
                .replaceAll(
                        "\\{(exportId|conflictId|delegationId|techniqueId|markId|targetId|permissionId|webhookId|linkId)}",
                        ABSENT)
                .replace("{releaseId}", ABSENT);
        return Stream.of(secrets.agency(seat), secrets.agency(Seat.LEAD), secrets.agency(Seat.MED), ABSENT)
                .map(agency -> address.replace("{agencyId}", agency))
                .distinct();
    }

    private List<String> questions() {
        return List.of(
                "",
                "?asOf=" + Instant.now(),
                "?asOf=nonsense",
                "?limit=1",
                "?limit=1000&after=0&agencyId=" + secrets.agency(Seat.LEAD),
                "?after=3&cursor=MQ",
                "?version=3&position=9",
                "?minPosition=1&asSeenBy=" + secrets.agency(seat));
    }

    /** As many frames as the agency has updates; whatever else the stream holds comes with them. */
    private void stream() {
        int updates = caller.get(API + "/agencies/" + secrets.agency(seat) + "/updates?limit=1000")
                .at("/items")
                .size();
        String path = API + "/agencies/" + secrets.agency(seat) + "/updates";
        try (Frame.Reader frames =
                new Frame.Reader(secrets.reader(seat).stream(path).body())) {
            for (int n = 0; n < updates; n++) {
                got.add(frames.update().toString().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException cause) {
            throw new AssertionError(cause);
        }
    }
}
