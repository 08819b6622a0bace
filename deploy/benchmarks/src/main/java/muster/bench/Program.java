package muster.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A service in a process of its own, laid out and started as in the image: the shared options, the classes of one start remembered. */
final class Program {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final String JCMD =
            Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    private static final String OPTIONS = "@" + System.getProperty("bench.options");
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(5);
    private static final long LOOK_AGAIN = TimeUnit.MILLISECONDS.toNanos(5);

    private final Path directory;
    private final Path cache;
    private final String ready;
    private final Map<String, String> environment;

    /** @param ready where it answers with 200 as soon as it serves */
    Program(Path jar, String ready, Map<String, String> environment) throws IOException, InterruptedException {
        this.directory = Files.createTempDirectory("muster-bench");
        this.cache = directory.resolve("classes.aot");
        this.ready = ready;
        this.environment = environment;
        int laidOut = new ProcessBuilder(
                        JAVA,
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--force",
                        "--destination",
                        directory.toString(),
                        "--application-filename",
                        "program.jar")
                .redirectOutput(Redirect.DISCARD)
                .start()
                .waitFor();
        if (laidOut != 0) {
            throw new IOException("There is no " + jar);
        }
        start("-XX:AOTCacheOutput=" + cache).close();
        if (!Files.exists(cache)) {
            throw new IOException("No classes were remembered; see " + directory);
        }
    }

    Running start() throws IOException, InterruptedException {
        return start("-XX:AOTCache=" + cache);
    }

    private Running start(String remembering) throws IOException, InterruptedException {
        int port = freePort();
        List<String> command = new ArrayList<>(List.of(JAVA, OPTIONS, remembering, "-jar", "program.jar"));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("log").toFile());
        Map<String, String> given = new HashMap<>(environment);
        given.put("SERVER_PORT", Integer.toString(port));
        given.put("SERVER_ADDRESS", "127.0.0.1");
        builder.environment().putAll(given);
        long began = System.nanoTime();
        Running running = new Running(builder.start(), port);
        while (!running.answers()) {
            if (!running.process.isAlive() || System.nanoTime() - began > PATIENCE) {
                running.close();
                throw new IOException("It does not start; see " + directory.resolve("log"));
            }
            LockSupport.parkNanos(LOOK_AGAIN);
        }
        running.seconds = (System.nanoTime() - began) / 1e9;
        return running;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** One start of it. */
    final class Running implements AutoCloseable {
        private final Process process;
        private final int port;
        private double seconds;

        private Running(Process process, int port) {
            this.process = process;
            this.port = port;
        }

        int port() {
            return port;
        }

        /** From the start of the process to the first answer. */
        double seconds() {
            return seconds;
        }

        private boolean answers() {
            try (KeptOpen connection = new KeptOpen(port)) {
                return connection.get(ready, "").status() == 200;
            } catch (IOException notYet) {
                return false;
            }
        }

        /** What the kernel says of it, in MB. */
        double resident() throws IOException {
            return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElseThrow();
        }

        /** What is alive in its heap after a collection, in KB. */
        double heap() throws IOException {
            Process asked = new ProcessBuilder(JCMD, Long.toString(process.pid()), "GC.class_histogram").start();
            try (BufferedReader lines = asked.inputReader()) {
                return lines.lines()
                        .filter(line -> line.startsWith("Total"))
                        .mapToDouble(line -> Double.parseDouble(line.strip().split(" +")[2]) / 1024)
                        .findFirst()
                        .orElseThrow();
            }
        }

        @Override
        public void close() {
            process.destroy();
            process.onExit().orTimeout(2, TimeUnit.MINUTES).join();
        }
    }
}
