package muster.outside;

import static muster.outside.TaskForce.API;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything that the agency of a pair asks of both services, and where they answer otherwise. */
final class TwinQuestions implements Callable<List<String>> {
    /** By the clock of the service, which is no part of what happened; every answer has its own. */
    private static final Set<String> OF_THE_MOMENT = Set.of("date", "request-id");

    private static final String ABSENT = "11111111-2222-4333-8444-555555555555";
    /** Doors of planners that each pair knocks at; the next pair at the next ones. */
    private static final int DOORS = 8;
    /** Times at which more became known, of each pair. */
    private static final int TIMES = 4;

    private final TwinServices services;
    private final Twin twin;
    private final String own;
    private final String plan;
    private final String theirs;
    private final String otherPlan;
    private final List<String> different = new ArrayList<>();
    private long asked;

    /** @param another whose agency and operation it asks for as well */
    TwinQuestions(TwinServices services, Twin twin, Twin another) {
        this.services = services;
        this.twin = twin;
        own = API + "/agencies/" + twin.agency();
        plan = "/operations/" + twin.history().operation();
        theirs = API + "/agencies/" + another.agency();
        otherPlan = "/operations/" + another.history().operation();
    }

    private record Question(String method, String path, Map<String, String> headers) {
        static Question get(String path) {
            return new Question("GET", path, Map.of());
        }

        Answer to(Caller reader) {
            Caller caller = reader;
            for (Map.Entry<String, String> header : headers.entrySet()) {
                caller = caller.with(header.getKey(), header.getValue());
            }
            return switch (method) {
                case "GET" -> caller.get(path);
                case "DELETE" -> caller.delete(path + "?reason=x");
                default -> caller.post(path, Body.of());
            };
        }
    }

    long asked() {
        return asked;
    }

    @Override
    public List<String> call() {
        Person person = Person.of("Reader", twin.agency().toString(), "agency");
        Caller here = services.one().as(person);
        Caller there = services.other().as(person);
        Stream.of(model(), outside(), doors(), conditional())
                .flatMap(List::stream)
                .forEach(question -> compare(question, seen(question.to(here)), seen(question.to(there))));
        Answer updates = here.get(own + "/updates?limit=1000");
        for (String time : times(updates)) {
            Question then = Question.get(own + plan + "?asOf=" + time);
            compare(then, seen(then.to(here)), seen(then.to(there)));
        }
        int frames = updates.at("/items").size();
        for (int after : List.of(0, frames / 2)) {
            compare("frames after " + after, frames(here, after, frames), frames(there, after, frames));
            asked += frames - after;
        }
        compare("the feed with its times", told(services.one()), told(services.other()));
        return different;
    }

    private void compare(Object what, Object answer, Object twins) {
        asked++;
        if (!answer.equals(twins)) {
            different.add("%s %s %s%n%s%nbut%n%s"
                    .formatted(twin.column(), twin.history().seed(), what, answer, twins));
        }
    }

    private List<Question> model() {
        List<Question> all = new ArrayList<>();
        Stream.of(
                        "/updates?limit=1000",
                        "/updates?limit=3",
                        "/updates?limit=2&after=2",
                        "/updates?after=100000",
                        "/operations",
                        "/operations?limit=1",
                        "/operations?asOf=" + TwinServices.START.plus(TwinServices.STEP.multipliedBy(40)),
                        "/operations?cursor=nonsense",
                        "/outcomes",
                        "/tasks",
                        "/contacts",
                        "/counts",
                        "/calendar.ics",
                        "/calendar-links",
                        "/webhooks")
                .forEach(path -> all.add(Question.get(own + path)));
        for (String more : List.of("", "?asOf=nonsense", "/updates", "/map.geojson", "/outcomes")) {
            all.add(Question.get(own + plan + more));
            all.add(Question.get(own + otherPlan + more));
        }
        all.add(new Question("POST", own + "/webhooks", Map.of()));
        all.add(new Question("POST", own + "/calendar-links", Map.of()));
        all.add(new Question("DELETE", own + "/webhooks/" + ABSENT, Map.of()));
        return all;
    }

    private List<Question> outside() {
        return Stream.of(
                        API + "/operations",
                        API + "/outcomes",
                        API + "/agencies",
                        API + plan,
                        API + plan + "?asOf=" + TwinServices.START,
                        theirs + "/updates",
                        theirs + otherPlan,
                        theirs + plan)
                .map(Question::get)
                .toList();
    }

    private List<Question> doors() {
        List<String> doors = services.one().mappings().stream()
                .filter(door -> door.contains(" " + API + "/operations/{operationId}"))
                .sorted()
                .toList();
        List<Question> all = new ArrayList<>();
        for (int n = 0; n < DOORS; n++) {
            String[] door = doors.get((int) ((twin.history().seed() * DOORS + n) % doors.size()))
                    .split(" ");
            String path = door[1].replace("/operations/{operationId}", plan).replaceAll("\\{[^}]*}", ABSENT);
            all.add(new Question(door[0], path, Map.of()));
        }
        return all;
    }

    private List<Question> conditional() {
        return List.of(
                new Question("GET", own + plan, Map.of("If-None-Match", "\"1\"")),
                new Question("GET", own + plan, Map.of("If-None-Match", "*")),
                new Question("POST", API + plan + "/approvals", Map.of("If-Match", "\"3\"")),
                new Question("GET", own + "/operations", Map.of("Accept", "text/csv")),
                new Question("GET", own + "/operations", Map.of("Accept", "application/x-ndjson")));
    }

    /** When something more became known, and just before. */
    private static List<String> times(Answer updates) {
        List<String> all = new ArrayList<>();
        updates.at("/items").forEach(item -> all.add(item.at("/occurredAt").asString()));
        List<String> distinct = all.stream().distinct().toList();
        List<String> some = new ArrayList<>();
        for (int n = 0; n < distinct.size(); n += 1 + distinct.size() / TIMES) {
            some.add(distinct.get(n));
            some.add(Instant.parse(distinct.get(n)).minusMillis(1).toString());
        }
        return some;
    }

    private static String seen(Answer answer) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(answer.headers().map());
        headers.keySet().removeAll(OF_THE_MOMENT);
        String id = answer.header("Request-Id");
        return answer.status() + " " + headers + "\n" + answer.text().replace(id == null ? "\0" : id, "");
    }

    private List<Frame> frames(Caller caller, int after, int last) {
        List<Frame> frames = new ArrayList<>();
        Caller resumed = after == 0 ? caller : caller.with("Last-Event-ID", after);
        try (Frame.Reader reader =
                new Frame.Reader(resumed.stream(own + "/updates").body())) {
            for (int n = after; n < last; n++) {
                frames.add(reader.update());
            }
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        return frames;
    }

    /** As it is kept: what has the same time was told at once. */
    private List<String> told(Service service) {
        JdbcClient database = service.database();
        String space = database.sql("SELECT space FROM views.agency_model WHERE agency_id = ?")
                .param(twin.agency().value())
                .query(String.class)
                .single();
        return database.sql("SELECT concat_ws(' ', seq, type, operation_id, occurred_at, recorded_at, data) FROM "
                        + space + ".feed ORDER BY seq")
                .query(String.class)
                .list();
    }
}
