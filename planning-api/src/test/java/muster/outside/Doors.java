package muster.outside;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** Doors by the name that a table gives them, and how each is tried: writes are only validated. */
final class Doors {
    private final Map<String, Function<Caller, Answer>> doors = new LinkedHashMap<>();

    void put(String door, Function<Caller, Answer> how) {
        doors.put(door, how);
    }

    void read(String door, String path) {
        put(door, caller -> caller.get(path));
    }

    void write(String door, String path, Supplier<Body> body) {
        put(door, caller -> caller.post(path + "?validateOnly=true", body.get()));
    }

    void list(String add, String read, String path, Supplier<Body> body) {
        write(add, path, body);
        read(read, path);
    }

    void decide(String door, String path, Body body) {
        put(door, caller -> caller.with("If-Match", "*").post(path + "?validateOnly=true", body));
    }

    Answer knock(String door, Caller caller) {
        return Objects.requireNonNull(doors.get(door), door).apply(caller);
    }

    Set<String> names() {
        return doors.keySet();
    }
}
