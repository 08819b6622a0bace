package muster.outside;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The services of {@code deploy/compose.yaml}, without containers: its environment, secrets, scripts and commands, the jar and the
 * options of the image on no more of the JDK than the image has, and a PostgreSQL made with the same words.
 */
final class Composition implements AutoCloseable {
    private static final Path JAR = Path.of(System.getProperty("service.jar")).toAbsolutePath();
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final Pattern READ = Pattern.compile("\\\\set (\\w+) `cat /run/secrets/(\\w+)`\n");

    private final Compose compose = Compose.read();
    private final Path folder;
    private final Map<String, String> shell;
    private final EmbeddedPostgres database;
    private final int port = freePort();
    private Process muster;

    Composition(Path folder, String issuer) throws Exception {
        this.folder = folder;
        this.shell = Map.of(
                "MUSTER_SECRETS",
                folder.resolve("secrets").toString(),
                "MUSTER_ISSUER",
                issuer,
                "MUSTER_AUDIENCE",
                OpenIdIssuer.AUDIENCE);
        makeSecrets();
        database = database();
    }

    void makeSecrets() throws IOException, InterruptedException {
        ProcessBuilder script =
                new ProcessBuilder(Compose.DEPLOY.resolve("new-secrets").toString(), "composed.example/muster");
        script.environment().put("MUSTER_SECRETS", shell.get("MUSTER_SECRETS"));
        script.environment().put("MUSTER_RUN", JAVA + " -jar " + JAR);
        ended(script, "new-secrets");
    }

    private EmbeddedPostgres database() throws IOException, SQLException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofSeconds(60))
                .setLocaleConfig("pwfile", secret("superuser").toString())
                .setConnectConfig(
                        "password", Files.readString(secret("superuser")).strip());
        Map<String, String> environment = compose.environment("database", shell);
        for (String word : environment.get("POSTGRES_INITDB_ARGS").split(" ")) {
            builder.setLocaleConfig(word.substring(2, word.indexOf('=')), word.substring(word.indexOf('=') + 1));
        }
        EmbeddedPostgres server = builder.start();
        try (Connection superuser = server.getPostgresDatabase().getConnection();
                Statement statement = superuser.createStatement()) {
            statement.execute("CREATE DATABASE " + environment.get("POSTGRES_DB"));
        }
        return server;
    }

    /** What psql would do in {@code roles} and {@code lock}. */
    void psql(String service) throws IOException, SQLException {
        Map<String, String> environment = compose.environment(service, shell);
        String script =
                Compose.list(compose.service(service), "command").getFirst().toString();
        String sql = Files.readString(Compose.DEPLOY.resolve(script.substring(1)));
        Matcher read = READ.matcher(sql);
        while (read.find()) {
            sql = sql.replace(":'" + read.group(1) + "'", "'" + password(read.group(2)) + "'");
        }
        try (Connection connection = connect(environment.get("PGUSER"), password("superuser"));
                Statement statement = connection.createStatement()) {
            statement.execute(READ.matcher(sql).replaceAll(""));
        }
    }

    String migrate() throws IOException, InterruptedException {
        return ended(jar("migrate"), "migrate");
    }

    void serve() throws IOException, InterruptedException {
        ProcessBuilder serving = jar("muster");
        serving.environment().put("SERVER_PORT", Integer.toString(port));
        muster = serving.redirectErrorStream(true)
                .redirectOutput(folder.resolve("muster.log").toFile())
                .start();
        for (int seconds = 0; !isHealthy(); seconds++) {
            if (!muster.isAlive() || seconds > 120) {
                throw new AssertionError("It does not serve: " + Files.readString(folder.resolve("muster.log")));
            }
            muster.waitFor(1, TimeUnit.SECONDS);
        }
    }

    /** As the image asks itself. */
    boolean isHealthy() throws IOException, InterruptedException {
        ProcessBuilder asking =
                new ProcessBuilder(Compose.DEPLOY.resolve("image/healthy").toString());
        asking.environment().put("SERVER_PORT", Integer.toString(port));
        return asking.redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }

    private ProcessBuilder jar(String service) throws IOException {
        Path root = folder.resolve(service);
        for (Compose.Secret secret : compose.secrets(service)) {
            Path target = root.resolve(secret.target().substring(1));
            Files.createDirectories(target.getParent());
            Files.copy(compose.file(secret, shell), target);
        }
        List<String> command = new ArrayList<>(List.of(
                JAVA.toString(),
                "@" + Compose.DEPLOY.resolve("java.options"),
                "-XX:TieredStopAtLevel=1",
                "--limit-modules",
                DockerfileTest.modules(),
                "-jar",
                JAR.toString()));
        Compose.list(compose.service(service), "command").forEach(word -> command.add(word.toString()));
        ProcessBuilder process = new ProcessBuilder(command);
        process.environment().clear();
        compose.environment(service, shell)
                .forEach((name, value) -> process.environment()
                        .put(
                                name,
                                value.replace("/run/", root + "/run/")
                                        .replace("//database/", "//127.0.0.1:" + database.getPort() + "/")));
        return process;
    }

    private String ended(ProcessBuilder process, String what) throws IOException, InterruptedException {
        Path output = folder.resolve(what + ".log");
        Process running = process.redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!running.waitFor(2, TimeUnit.MINUTES) || running.exitValue() != 0) {
            running.destroyForcibly();
            throw new AssertionError(what + " failed: " + Files.readString(output));
        }
        return Files.readString(output);
    }

    Path secret(String name) {
        return Path.of(shell.get("MUSTER_SECRETS")).resolve(name);
    }

    String password(String name) throws IOException {
        return Files.readString(secret(name)).strip();
    }

    Connection connect(String role, String password) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + database.getPort() + "/muster", role, password);
    }

    Caller bearing(String token) {
        return Caller.at("http://127.0.0.1:" + port, HttpClient.newHttpClient(), token);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException cause) {
            throw new java.io.UncheckedIOException(cause);
        }
    }

    @Override
    public void close() throws IOException {
        if (muster != null) {
            muster.destroy();
            muster.onExit().join();
        }
        database.close();
    }
}
