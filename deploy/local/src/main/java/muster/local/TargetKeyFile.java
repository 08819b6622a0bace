package muster.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The key under which the demo matches targets, made with it and kept beside it. */
final class TargetKeyFile {
    private static final int BYTES = 32;

    private TargetKeyFile() {}

    static Path in(DataDirectory data) {
        Path file = data.path("target.key");
        try {
            if (!Files.exists(file)) {
                byte[] key = new byte[BYTES];
                new SecureRandom().nextBytes(key);
                DataDirectory.writePrivately(file, HexFormat.of().formatHex(key));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
