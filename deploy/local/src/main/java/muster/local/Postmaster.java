package muster.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The PostgreSQL process on a cluster directory, found by the {@code postmaster.pid} it keeps there. It outlives a demo
 * that is killed with -9, so the process that stops it is often not the one that started it.
 */
class Postmaster {
    private static final int PATIENCE_SECONDS = 60;

    private Postmaster() {}

    /** Leaves the cluster without a server and without the pid file of one that crashed. */
    static void stop(Path cluster) throws IOException {
        var pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        var server = running(pidFile);
        if (server.isEmpty()) {
            Files.deleteIfExists(pidFile);
        } else if (serves(server.get(), cluster)) {
            stop(server.get());
        } else {
            throw new CannotStart("PostgreSQL process %d says it serves %s, under another name. Stop it: kill -INT %d"
                    .formatted(server.get().pid(), cluster, server.get().pid()));
        }
    }

    /** Process ids are used again: a live process counts only if it is a PostgreSQL. */
    private static Optional<ProcessHandle> running(Path pidFile) throws IOException {
        var pid = Files.readAllLines(pidFile).getFirst().strip();
        return ProcessHandle.of(Long.parseLong(pid))
                .filter(process -> process.info().command().orElse("").endsWith("/postgres"));
    }

    private static boolean serves(ProcessHandle process, Path cluster) {
        return process.info().commandLine().orElse("").contains(cluster.toString());
    }

    /** SIGINT is PostgreSQL's "fast" shutdown; the SIGTERM that Java would send waits for every client to leave. */
    private static void stop(ProcessHandle server) throws IOException {
        new ProcessBuilder("sh", "-c", "kill -INT \"$0\"", Long.toString(server.pid())).start();
        try {
            server.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException stuck) {
            throw new IOException("PostgreSQL process %d does not stop".formatted(server.pid()), stuck);
        }
    }
}
