package muster.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;

/** A key that the demo makes for itself and keeps beside its data: for targets, for webhooks. */
final class SecretFile {
    private static final int BYTES = 32;

    private SecretFile() {}

    static Path in(DataDirectory data, String name) {
        Path file = data.path(name);
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
