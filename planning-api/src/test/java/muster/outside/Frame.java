package muster.outside;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A frame of server-sent events: its fields; a comment is the field without a name. */
record Frame(Map<String, String> fields) {
    String field(String name) {
        return fields.get(name);
    }

    /** Reads frames one after another; waits for each. */
    static final class Reader implements AutoCloseable {
        private final BufferedReader lines;

        Reader(InputStream stream) {
            lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }

        Frame next() {
            Map<String, String> fields = new LinkedHashMap<>();
            try {
                for (String line = lines.readLine(); !line.isEmpty(); line = lines.readLine()) {
                    int colon = line.indexOf(':');
                    fields.put(
                            line.substring(0, colon), line.substring(colon + 1).strip());
                }
            } catch (IOException cause) {
                throw new UncheckedIOException(cause);
            }
            return new Frame(fields);
        }

        /** The next frame that is an update. */
        Frame update() {
            Frame frame = next();
            while (frame.field("id") == null) {
                frame = next();
            }
            return frame;
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }
}
