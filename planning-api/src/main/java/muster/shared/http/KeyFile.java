package muster.shared.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A secret that lies in a file, so that it is in no configuration, no database and no list of processes. */
public final class KeyFile {
    private static final int LEAST = 32;

    private KeyFile() {}

    /**
     * Its text without the space around it.
     *
     * @param what it is, for who has to make it
     * @throws IllegalStateException where it is shorter than 32 characters
     */
    public static byte[] read(String file, String what) throws IOException {
        byte[] text = Files.readString(Path.of(file)).strip().getBytes(StandardCharsets.UTF_8);
        if (text.length < LEAST) {
            throw new IllegalStateException("The key for " + what + " needs " + LEAST + " characters or more: "
                    + "head -c 32 /dev/urandom | base64 makes one.");
        }
        return text;
    }
}
