package muster.outside;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import muster.app.Muster;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.ClassUtils;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The whole service on a database of its own, started once for all tests. */
final class Service implements AutoCloseable {
    /** Made up, and no secret. */
    private static final Path TARGET_KEY =
            Path.of("src/test/resources/target.key").toAbsolutePath();

    private final SystemOut log = SystemOut.kept();
    private final Database database;
    private final boolean alone;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final ConfigurableApplicationContext context;

    Service() {
        this(Map.of());
    }

    /** @param settings beside those of the database */
    Service(Map<String, String> settings) {
        this(new Database(), true, settings, started -> {});
    }

    /** One to which something is done before it begins its own work: while its ledger is empty. */
    static Service prepared(Consumer<ApplicationContext> before) {
        return new Service(new Database(), true, Map.of(), before);
    }

    private Service(
            Database database, boolean alone, Map<String, String> settings, Consumer<ApplicationContext> before) {
        this.database = database;
        this.alone = alone;
        List<String> arguments = new ArrayList<>();
        settings.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        arguments.add("--muster.deconfliction.key=" + TARGET_KEY);
        // A busy machine may project later than a reader would wait; a test reads what it wrote.
        arguments.add("--muster.reads.own-writes=10s");
        // What is due is done where a test says so, not beside one that counts what is in the ledger.
        arguments.add("--muster.deadlines.every=1d");
        arguments.add("--muster.webhooks.key=" + TARGET_KEY);
        arguments.add("--muster.sealing.key=" + TARGET_KEY);
        arguments.add("--muster.webhooks.inside=127.0.0.0/8");
        database.settings().forEach((name, value) -> arguments.add("--" + name + "=" + value));
        arguments.add("--server.port=0");
        arguments.add("--server.address=127.0.0.1");
        context = new SpringApplicationBuilder(Muster.class, Issuer.Trusted.class)
                .registerShutdownHook(false)
                .listeners((ApplicationListener<ApplicationStartedEvent>)
                        started -> before.accept(started.getApplicationContext()))
                .run(arguments.toArray(String[]::new));
    }

    /** Another node on the same database, to be closed before this one. */
    Service besides() {
        return besides(Map.of());
    }

    Service besides(Map<String, String> settings) {
        return new Service(database, false, settings, started -> {});
    }

    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    HttpClient http() {
        return http;
    }

    Caller as(Person person) {
        return new Caller(this, Issuer.token(person));
    }

    Caller bearing(String token) {
        return new Caller(this, token);
    }

    Caller unknown() {
        return new Caller(this, null);
    }

    /** What it answers to, as {@code GET /api/v1/agencies}. */
    Set<String> mappings() {
        return context
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .filter(mapping -> mapping.getValue().getBeanType().getName().startsWith("muster."))
                .map(Map.Entry::getKey)
                .flatMap(mapping -> mapping.getMethodsCondition().getMethods().stream()
                        .flatMap(method -> mapping.getPatternValues().stream()
                                .map(path -> method + " " + path.replace("{*", "{"))))
                .collect(Collectors.toSet());
    }

    /** Whether there is a bean of that class. */
    boolean runs(String className) {
        Class<?> type = ClassUtils.resolveClassName(className, null);
        return context.getBeanNamesForType(type).length > 0;
    }

    /** A part that has no door, where a test takes the place of time. */
    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /** Everything logged so far. */
    byte[] log() {
        return log.bytes();
    }

    /** What lies behind the door, for proofs that nothing was stored. */
    JdbcClient database() {
        return database.asSuperuser();
    }

    /** How many updates an agency's feed holds, also where nobody may read it. */
    int told(String agency) {
        return database()
                .sql("SELECT count(*) FROM agency_" + agency.replace("-", "") + ".feed")
                .query(Integer.class)
                .single();
    }

    long ledgerHead() {
        return database()
                .sql("SELECT position FROM ledger.head")
                .query(Long.class)
                .single();
    }

    @Override
    public void close() {
        context.close();
        if (alone) {
            database.close();
        }
    }
}
