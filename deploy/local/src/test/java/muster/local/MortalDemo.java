package muster.local;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A demo whose service and whose PostgreSQL are killed, each by itself, and started again on what they left behind. */
final class MortalDemo implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Path data;
    private final Map<String, String> environment;
    private final Cluster cluster;
    private volatile RunningDemo demo;

    MortalDemo(Path data, Map<String, String> environment) {
        this.data = data;
        this.environment = environment;
        this.cluster = new Cluster(data);
        this.demo = RunningDemo.ready(data, environment);
    }

    /** Another one after every kill of the service. */
    String url() {
        return demo.url();
    }

    RunningDemo demo() {
        return demo;
    }

    void killService() {
        demo.kill();
        demo = RunningDemo.ready(data, environment);
    }

    /** All its processes at once, while the service lives on. */
    void killDatabase() throws IOException, InterruptedException {
        ProcessHandle postmaster = cluster.server();
        List<String> command = commandOf(postmaster);
        // Stopped first, so that it starts no process that the list does not have, and dies last, so that none hears of
        // it.
        signal("STOP", postmaster);
        List<ProcessHandle> processes =
                Stream.concat(postmaster.descendants(), Stream.of(postmaster)).toList();
        processes.forEach(ProcessHandle::destroyForcibly);
        await().atMost(PATIENCE).until(() -> processes.stream().noneMatch(ProcessHandle::isAlive));
        new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        data.resolve("postgres.log").toFile()))
                .start();
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> cluster.ask("muster_service", "SELECT 'up'").equals("up"));
    }

    private static List<String> commandOf(ProcessHandle postmaster) throws IOException {
        List<String> command = new ArrayList<>();
        if ((int) Files.getAttribute(Path.of("/proc/self"), "unix:uid") == 0) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(postmaster.info().command().orElseThrow());
        command.addAll(List.of(postmaster.info().arguments().orElseThrow()));
        return command;
    }

    private static void signal(String name, ProcessHandle process) throws IOException, InterruptedException {
        new ProcessBuilder("sh", "-c", "kill -" + name + " \"$0\"", Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    @Override
    public void close() {
        demo.close();
    }
}
