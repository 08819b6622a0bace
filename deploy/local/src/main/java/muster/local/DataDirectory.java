package muster.local;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/** {@code MUSTER_DATA}: what the demo keeps between runs. It serves one demo at a time and nobody but its owner. */
class DataDirectory {
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ENTERS = permissions("rwx------");
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_READS = permissions("rw-------");

    private final Path root;

    /** Held until the process ends, however it ends; kept here because a channel that nobody refers to is closed. */
    private final FileLock lock;

    private DataDirectory(Path root, FileLock lock) {
        this.root = root;
        this.lock = lock;
    }

    static DataDirectory open(Path root) {
        try {
            Files.createDirectories(root, OWNER_ENTERS);
            var lock = FileChannel.open(root.resolve("lock"), Set.of(CREATE, WRITE), OWNER_READS)
                    .tryLock();
            if (lock == null) {
                throw new CannotStart("""
                        Another demo is running on %s.
                        Stop it first, or give this one a directory of its own: MUSTER_DATA=<directory> deploy/demo""".formatted(root));
            }
            return new DataDirectory(root.toRealPath(), lock);
        } catch (IOException cause) {
            throw new CannotStart(
                    "MUSTER_DATA cannot be used: %s. It must be a directory that you own.".formatted(cause), cause);
        }
    }

    Path path(String name) {
        return root.resolve(name);
    }

    Path directory(String name) throws IOException {
        return Files.createDirectories(root.resolve(name), OWNER_ENTERS);
    }

    /** A random word made at the first call and kept: no password is written anywhere in the source. */
    String secret(String name) throws IOException {
        var file = directory("secrets").resolve(name);
        if (!Files.exists(file)) {
            var bytes = new byte[24];
            new SecureRandom().nextBytes(bytes);
            writePrivately(file, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        }
        return Files.readString(file);
    }

    /** Whole or not at all: a file cut short by a crash would lock its owner out at the next start. */
    static void writePrivately(Path file, String content) throws IOException {
        var draft = Files.createTempFile(file.getParent(), ".", ".draft", OWNER_READS);
        Files.writeString(draft, content);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static FileAttribute<Set<PosixFilePermission>> permissions(String text) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(text));
    }
}
