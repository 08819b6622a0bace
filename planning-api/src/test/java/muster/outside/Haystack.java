package muster.outside;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What somebody received, searched for words however they may be written in it. */
final class Haystack {
    private final List<byte[]> received = new ArrayList<>();

    Haystack add(Answer answer) {
        add((answer.status() + " " + answer.headers().map()).getBytes(StandardCharsets.UTF_8));
        return add(answer.body());
    }

    Haystack add(byte[] bytes) {
        received.add(bytes);
        return this;
    }

    /** @return those of the words that are in it */
    List<String> found(Stream<String> words) {
        List<String> wanted = words.toList();
        Set<String> found = found(new Needles(wanted));
        return wanted.stream().filter(found::contains).toList();
    }

    Set<String> found(Needles needles) {
        Set<String> found = new LinkedHashSet<>();
        received.forEach(bytes -> found.addAll(needles.in(bytes)));
        return found;
    }
}
