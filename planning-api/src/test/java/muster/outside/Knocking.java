package muster.outside;

import static muster.outside.TaskForce.API;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.random.RandomGenerator;
import muster.outside.Rumours.Reader;

/** One agency that asks for whatever there is to ask for, mostly its own, sometimes somebody else's, sometimes nonsense. */
final class Knocking {
    private static final int FRAMES = 40;

    private final Rumours rumours;
    private final Reader reader;
    private final RandomGenerator chance;
    private final Caller caller;
    private final List<String> doors;
    private final BiConsumer<String, byte[]> got;

    /** @param got takes the channel and what came through it */
    Knocking(Service muster, Rumours rumours, Reader reader, RandomGenerator chance, BiConsumer<String, byte[]> got) {
        this.rumours = rumours;
        this.reader = reader;
        this.chance = chance;
        this.got = got;
        caller = muster.as(Person.of("Reader", reader.agency().toString(), "agency"));
        doors = caller.get("/openapi.json")
                .at("/paths")
                .propertyStream()
                .filter(path -> path.getValue().has("get"))
                .map(path -> path.getKey())
                .toList();
    }

    String address() {
        return API + "/agencies/" + reader.agency();
    }

    Caller caller() {
        return caller;
    }

    /** How many the agency has. */
    int updates() {
        return caller.get(address() + "/updates?limit=1000")
                .expect(200)
                .at("/items")
                .size();
    }

    void once() {
        int dice = chance.nextInt(1000);
        if (dice < 15) {
            stream();
        } else if (dice < 17) {
            printed();
        } else {
            Answer answer = answer(dice);
            keep(answer.status() >= 400 ? "problems" : "answers", answer);
        }
    }

    private Answer answer(int dice) {
        if (dice < 500) {
            return caller.get(address() + "/updates?limit=" + (1 + chance.nextInt(8)) + "&after=" + chance.nextInt(60));
        }
        if (dice < 850) {
            return asked().get(address() + own());
        }
        if (dice < 930) {
            return asked().get(anyDoor());
        }
        if (dice < 970) {
            return caller.get(API + "/agencies/" + another().agency() + own());
        }
        return caller.post(
                posted(), Body.of("reason", "x", "agencyId", another().agency().toString()));
    }

    private String own() {
        String operation = "/operations/"
                + (chance.nextInt(8) == 0 ? another() : reader).history().operation();
        String path = List.of(
                        "/operations",
                        operation,
                        operation,
                        operation + "/map.geojson",
                        operation + "/tak.zip",
                        operation + "/outcomes",
                        operation + "/plan.html",
                        "/outcomes",
                        "/calendar.ics",
                        "/calendar-links",
                        "/webhooks")
                .get(chance.nextInt(11));
        return path + question();
    }

    private String question() {
        return List.of(
                        "",
                        "",
                        "?limit=" + chance.nextInt(1, 9),
                        "?asOf=" + Instant.now().minusMillis(chance.nextInt(100_000)),
                        "?asOf=nonsense",
                        "?cursor=" + chance.nextInt(9),
                        "?after=" + chance.nextInt(9))
                .get(chance.nextInt(7));
    }

    private Caller asked() {
        return switch (chance.nextInt(5)) {
            case 0 -> caller.with("Accept", "text/csv");
            case 1 -> caller.with("Accept", "application/x-ndjson");
            case 2 -> caller.with("Accept-Encoding", "gzip");
            default -> caller;
        };
    }

    /** With ids of somebody's operation, or of nothing. */
    private String anyDoor() {
        return filled(doors.get(chance.nextInt(doors.size()))) + question();
    }

    private String posted() {
        String operation = API + "/operations/" + another().history().operation();
        return List.of(
                        operation + "/sites?validateOnly=true",
                        operation + "/raids",
                        operation + "/participations",
                        operation + "/what-if",
                        API + "/operations",
                        address() + "/webhooks?validateOnly=true",
                        API + "/agencies/" + another().agency() + "/webhooks")
                .get(chance.nextInt(7));
    }

    private String filled(String path) {
        Reader other = chance.nextBoolean() ? reader : another();
        return path.replace("{agencyId}", other.agency().toString())
                .replace("{operationId}", other.history().operation().toString())
                .replaceAll("\\{(position|level)}", "1")
                .replace("{tile}", "000")
                .replace("{type}", "muster.raid.scheduled.v1")
                .replace("{secret}", "A")
                .replaceAll("\\{\\w+}", other.agency().toString());
    }

    private Reader another() {
        return rumours.readers().get(chance.nextInt(rumours.readers().size()));
    }

    private void printed() {
        Answer answer = caller.get(address() + "/operations/" + reader.history().operation() + "/plan.pdf");
        keep("answers", answer);
        if (answer.status() == 200) {
            got.accept("printed", Printed.textOf(answer).getBytes(StandardCharsets.UTF_8));
        }
    }

    private void keep(String channel, Answer answer) {
        if (answer.status() >= 500) {
            throw new AssertionError(answer.request() + " answered " + answer.text());
        }
        byte[] head = (answer.status() + " " + answer.headers().map()).getBytes(StandardCharsets.UTF_8);
        got.accept("headers", head);
        got.accept(channel, answer.body());
    }

    /** As many frames as there are updates behind the number at which it begins. */
    private void stream() {
        int last = updates();
        if (last == 0) {
            return;
        }
        int after = chance.nextInt(last);
        try (Frame.Reader frames = new Frame.Reader(
                caller.stream(address() + "/updates?after=" + after).body())) {
            for (int n = 0; n < Math.min(FRAMES, last - after); n++) {
                got.accept("frames", frames.update().toString().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
