package muster.local;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The real demo jar in a process of its own. */
class RunningDemo implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final Path JAR = unpacked(Path.of(System.getProperty("demo.jar")));

    private final Process process;
    private final Path output;
    private final int port;

    private RunningDemo(Process process, Path output, int port) {
        this.process = process;
        this.output = output;
        this.port = port;
    }

    static RunningDemo launched(Path data, Map<String, String> environment) {
        try {
            var port = freePort();
            var output = Files.createTempFile(JAR.getParent(), "demo", ".out");
            var builder = new ProcessBuilder(JAVA.toString(), "-XX:TieredStopAtLevel=1", "-jar", JAR.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().put("MUSTER_DATA", data.toString());
            builder.environment().put("MUSTER_PORT", Integer.toString(port));
            builder.environment().putAll(environment);
            return new RunningDemo(builder.start(), output, port);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** Begins a command that runs the service itself, without what only a demo has. */
    static List<String> service(String option) {
        return List.of(JAVA.toString(), option, "-cp", JAR.resolveSibling("lib") + "/*", "muster.app.Muster");
    }

    /** Another node of the demo. */
    RunningDemo besides(String name, Map<String, String> settings, Map<String, String> environment) {
        try {
            var port = freePort();
            var output = Files.createTempFile(JAR.getParent(), name, ".out");
            var command = new ArrayList<>(service("-XX:TieredStopAtLevel=1"));
            settings.forEach((setting, value) -> command.add("--" + setting + "=" + value));
            command.addAll(List.of("--server.port=" + port, "--server.address=127.0.0.1", "--muster.node=" + name));
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            var node = new RunningDemo(builder.start(), output, port);
            await().atMost(PATIENCE).until(() -> node.isServing() || !node.process.isAlive());
            if (!node.isServing()) {
                throw new AssertionError("The node did not start:\n" + node.output());
            }
            return node;
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private boolean isServing() {
        var request = HttpRequest.newBuilder(URI.create(url() + "/actuator/health/readiness"))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** As {@code deploy/demo} does, because it starts in a fraction of the time. */
    private static Path unpacked(Path jar) {
        try {
            var directory = Files.createTempDirectory(jar.getParent(), "unpacked");
            var extract = new ProcessBuilder(
                    JAVA.toString(),
                    "-Djarmode=tools",
                    "-jar",
                    jar.toString(),
                    "extract",
                    "--destination",
                    directory.toString(),
                    "--force");
            extract.redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .onExit()
                    .join();
            return directory.resolve(jar.getFileName());
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    static RunningDemo ready(Path data) {
        return ready(data, Map.of());
    }

    static RunningDemo ready(Path data, Map<String, String> environment) {
        return ready(data, environment, PATIENCE);
    }

    static RunningDemo ready(Path data, Map<String, String> environment, Duration patience) {
        var demo = launched(data, environment);
        await().atMost(patience).until(() -> demo.isReady() || !demo.process.isAlive());
        if (!demo.isReady()) {
            throw new AssertionError("The demo did not start:\n" + demo.output());
        }
        return demo;
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    boolean isReady() {
        return lines().stream().anyMatch(line -> line.startsWith("READY "));
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url() + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }

    int get(String path, String token) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url() + path))
                .header("Authorization", "Bearer " + token)
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    String read(String path, String token) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url() + path))
                .header("Authorization", "Bearer " + token)
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }

    List<String> lines() {
        return output().lines().toList();
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** As a service manager does. */
    int terminate() {
        process.destroy();
        return exitCode();
    }

    /** As Ctrl-C does. */
    int interrupt() throws IOException, InterruptedException {
        signal("INT");
        return exitCode();
    }

    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("sh", "-c", "kill -" + name + " \"$0\"", Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    /** As the kernel does when memory runs out. */
    void kill() {
        process.destroyForcibly();
        exitCode();
    }

    int exitCode() {
        return process.onExit().orTimeout(PATIENCE.toSeconds(), SECONDS).join().exitValue();
    }

    @Override
    public void close() {
        terminate();
    }
}
