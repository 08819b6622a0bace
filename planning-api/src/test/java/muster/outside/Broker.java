package muster.outside;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.util.FileSystemUtils;

/** A Kafka broker of three partitions a topic, in a process of its own so that it can be killed. Whom no rule lets in, gets nothing. */
final class Broker implements AutoCloseable {
    static final String OPERATOR = "operator";
    static final String MUSTER = "muster";
    static final String ONE = "agency-one";
    static final String OTHER = "agency-other";

    private static final String PLAIN = "org.apache.kafka.common.security.plain.PlainLoginModule required";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path home;
    private final int port = freePort();
    private final int inside = freePort();
    private final int controller = freePort();
    private Process process;

    Broker() {
        try {
            home = Files.createTempDirectory("muster-broker");
            Files.writeString(home.resolve("logback.xml"), """
                    <configuration>
                      <appender name="out" class="ch.qos.logback.core.ConsoleAppender">
                        <encoder><pattern>%d %level %logger %msg%n</pattern></encoder>
                      </appender>
                      <root level="WARN"><appender-ref ref="out"/></root>
                    </configuration>
                    """);
            Files.write(home.resolve("broker.properties"), settings());
            String cluster = Base64.getUrlEncoder()
                    .encodeToString(
                            UUID.randomUUID().toString().substring(0, 16).getBytes(UTF_8));
            run("kafka.tools.StorageTool", "format", "-t", cluster, "-c", file("broker.properties"))
                    .waitFor();
        } catch (IOException | InterruptedException cause) {
            throw new IllegalStateException(cause);
        }
    }

    private List<String> settings() {
        String users = Stream.of(OPERATOR, MUSTER, ONE, OTHER)
                .map(user -> "user_" + user + "=\"" + user + "\"")
                .collect(Collectors.joining(" "));
        return List.of(
                "process.roles=broker,controller",
                "node.id=1",
                "controller.quorum.voters=1@127.0.0.1:" + controller,
                "listeners=CLIENTS://127.0.0.1:%d,INSIDE://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d"
                        .formatted(port, inside, controller),
                "listener.security.protocol.map=CLIENTS:SASL_PLAINTEXT,INSIDE:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "inter.broker.listener.name=INSIDE",
                "controller.listener.names=CONTROLLER",
                "sasl.enabled.mechanisms=PLAIN",
                "listener.name.clients.plain.sasl.jaas.config=" + PLAIN + " " + users + ";",
                "authorizer.class.name=org.apache.kafka.metadata.authorizer.StandardAuthorizer",
                "super.users=User:" + OPERATOR + ";User:ANONYMOUS",
                "auto.create.topics.enable=false",
                "num.partitions=3",
                // Who comes back from the dead is itself again after this long.
                "broker.session.timeout.ms=2000",
                "broker.heartbeat.interval.ms=500",
                "offsets.topic.replication.factor=1",
                "transaction.state.log.replication.factor=1",
                "transaction.state.log.min.isr=1",
                "log.dirs=" + file("log"));
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    /** What a client sets to come in as that user. */
    static Map<String, String> login(String user) {
        return Map.of(
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "PLAIN",
                "sasl.jaas.config",
                "%s username=\"%s\" password=\"%s\";".formatted(PLAIN, user, user));
    }

    Broker start() {
        try {
            process = run("kafka.Kafka", file("broker.properties"));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        try (Admin admin = admin()) {
            done(admin.describeCluster().nodes());
        }
        return this;
    }

    /** As the power goes. */
    void kill() {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private Process run(String main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dlogback.configurationFile=" + file("logback.xml"),
                "-cp",
                classPath(),
                main));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        home.resolve("broker.log").toFile()))
                .start();
    }

    /** That of the tests, however they were started. */
    private static String classPath() {
        return Thread.currentThread().getContextClassLoader() instanceof URLClassLoader loader
                ? Stream.of(loader.getURLs())
                        .map(URL::toString)
                        .map(url -> Path.of(URI.create(url)).toString())
                        .collect(Collectors.joining(File.pathSeparator))
                : System.getProperty("java.class.path");
    }

    private String file(String name) {
        return home.resolve(name).toString();
    }

    private Admin admin() {
        return Admin.create(client(OPERATOR));
    }

    private Map<String, Object> client(String user) {
        Map<String, Object> settings = new HashMap<>(login(user));
        settings.put("bootstrap.servers", address());
        settings.put("allow.auto.create.topics", "false");
        settings.put("metric.reporters", "");
        settings.put("reconnect.backoff.max.ms", "200");
        return settings;
    }

    void allow(String user, AclOperation operation, PatternType how, String topic) {
        ResourcePattern topics = new ResourcePattern(ResourceType.TOPIC, topic, how);
        AccessControlEntry may = new AccessControlEntry("User:" + user, "*", operation, AclPermissionType.ALLOW);
        try (Admin admin = admin()) {
            done(admin.createAcls(List.of(new AclBinding(topics, may))).all());
        }
    }

    /** Everything that stands in the topic, by partition. */
    List<ConsumerRecord<String, String>> read(String user, String topic) {
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(client(user), new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> parts = consumer.partitionsFor(topic).stream()
                    .map(part -> new TopicPartition(topic, part.partition()))
                    .toList();
            consumer.assign(parts);
            consumer.seekToBeginning(parts);
            Map<TopicPartition, Long> ends = consumer.endOffsets(parts);
            List<ConsumerRecord<String, String>> all = new ArrayList<>();
            while (parts.stream().anyMatch(part -> consumer.position(part) < ends.get(part))) {
                consumer.poll(Duration.ofSeconds(1)).forEach(all::add);
            }
            return all;
        }
    }

    private static <T> T done(KafkaFuture<T> future) {
        try {
            return future.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (Exception cause) {
            throw new IllegalStateException(cause);
        }
    }

    @Override
    public void close() {
        kill();
        try {
            FileSystemUtils.deleteRecursively(home);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
