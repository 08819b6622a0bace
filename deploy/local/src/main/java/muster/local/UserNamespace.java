package muster.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * PostgreSQL refuses to run as root. The embedded one then runs in a user namespace of its own, where root has lost its
 * power over files of others, and some containers allow no such namespace: both are found out here, before they turn into
 * an error of {@code initdb}.
 */
class UserNamespace {
    private UserNamespace() {}

    static void refuseUnreachable(Path directory) throws IOException {
        if (!isRoot()) {
            return;
        }
        try {
            var asPostgres = new ProcessBuilder("unshare", "-U", "test", "-w", directory.toString());
            if (asPostgres.redirectErrorStream(true).start().waitFor() == 0) {
                return;
            }
        } catch (IOException noUnshare) {
            // refused below, with the same words
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        throw new CannotStart(
                "PostgreSQL does not run as root, and `unshare -U test -w %s` fails: this machine allows no user"
                                .formatted(directory)
                        + " namespaces, or a directory above belongs to someone else.\n"
                        + "Run deploy/demo as an ordinary user, or set MUSTER_DATA to a directory under folders of root.");
    }

    private static boolean isRoot() throws IOException {
        return Files.exists(Path.of("/proc/self")) && (int) Files.getAttribute(Path.of("/proc/self"), "unix:uid") == 0;
    }
}
