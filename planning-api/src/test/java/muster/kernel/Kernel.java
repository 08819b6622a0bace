package muster.kernel;

import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import muster.app.Muster;
import muster.ledger.store.Ledger;
import muster.ledger.store.Progress;
import muster.ledger.store.TestDatabase;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The whole service with its real processors, on a PostgreSQL of its own: started once for all properties. */
final class Kernel {
    static final List<String> VIEWS =
            List.of("agency", "officer", "operation-plan", "agency-models", "deconfliction", "deadlines");

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final TestDatabase database = new TestDatabase();
    private final ConfigurableApplicationContext context;

    private Kernel() {
        owner().sql("alter role " + TestDatabase.SERVICE + " createrole").update();
        String name =
                owner().sql("select current_database()").query(String.class).single();
        owner().sql("grant create on database " + name + " to " + TestDatabase.SERVICE)
                .update();
        context = new SpringApplicationBuilder(Muster.class)
                .properties(Map.of(
                        "muster.deadlines.every",
                        "100ms",
                        "server.port",
                        "0",
                        "server.address",
                        "127.0.0.1",
                        "logging.level.org.axonframework.modelling.command",
                        "error",
                        "spring.datasource.url",
                        database.url(),
                        "spring.datasource.username",
                        TestDatabase.SERVICE,
                        "spring.datasource.password",
                        TestDatabase.PASSWORD,
                        "spring.flyway.user",
                        TestDatabase.OWNER,
                        "spring.flyway.password",
                        TestDatabase.PASSWORD,
                        "spring.security.oauth2.resourceserver.jwt.jwk-set-uri",
                        "http://127.0.0.1:9/keys"))
                .run();
    }

    static Kernel started() {
        return Holder.KERNEL;
    }

    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    JsonMapper json() {
        return part(JsonMapper.class);
    }

    TestDatabase database() {
        return database;
    }

    /** Sees everything, may do everything: what is compared is read past the service. */
    JdbcClient owner() {
        return JdbcClient.create(database.owner());
    }

    PooledStreamingEventProcessor processor(String view) {
        return part(Configuration.class)
                .eventProcessingConfiguration()
                .eventProcessor(view, PooledStreamingEventProcessor.class)
                .orElseThrow();
    }

    /** Returns when every view holds everything that was recorded until now. */
    void settle() throws InterruptedException {
        long head = part(Ledger.class).head().position();
        for (String view : VIEWS) {
            if (!part(Progress.class).await(view, head, PATIENCE)) {
                throw new AssertionError(view + " does not reach " + head);
            }
        }
    }

    /** Returns when also everybody is told who is due to be; from then on no time passes. */
    void rest() throws InterruptedException {
        await().atMost(PATIENCE).until(this::isQuiet);
        context.getBean("scheduler", Scheduler.class).stop();
        settle();
    }

    private boolean isQuiet() throws InterruptedException {
        long head = part(Ledger.class).head().position();
        settle();
        return owner().sql("select count(*) from views.deadline where execution_time <= now()")
                                .query(Long.class)
                                .single()
                        == 0
                && part(Ledger.class).head().position() == head;
    }

    private static final class Holder {
        private static final Kernel KERNEL = new Kernel();
    }
}
