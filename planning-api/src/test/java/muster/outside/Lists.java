package muster.outside;

import java.util.ArrayList;
import java.util.List;

/** Reading lists part by part. */
final class Lists {
    private Lists() {}

    static List<String> ids(Answer part) {
        return part.at("/items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    /** @param path with its limit */
    static List<String> throughAll(Caller caller, String path) {
        List<String> all = new ArrayList<>();
        Answer part = caller.get(path).expect(200);
        all.addAll(ids(part));
        while (part.at("/next").isString()) {
            part = caller.get(path + "&cursor=" + part.at("/next").asString()).expect(200);
            all.addAll(ids(part));
        }
        return all;
    }
}
