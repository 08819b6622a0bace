package muster.outside;

import java.util.LinkedHashMap;

/** A JSON object in the making. */
final class Body extends LinkedHashMap<String, Object> {
    private static final long serialVersionUID = 1L;

    static Body of(Object... namesAndValues) {
        Body body = new Body();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            body.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return body;
    }

    Body with(String name, Object value) {
        Body other = new Body();
        other.putAll(this);
        other.put(name, value);
        return other;
    }

    Body without(String name) {
        Body other = new Body();
        other.putAll(this);
        other.remove(name);
        return other;
    }
}
