package muster.local;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import muster.app.Muster;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole of Muster on one machine, for one person: {@code deploy/demo}. */
public class Demo {
    private final Settings settings;
    private final DataDirectory data;
    private final EmbeddedDatabase database;
    private volatile @Nullable ConfigurableApplicationContext service;

    private Demo(Settings settings) {
        this.settings = settings;
        this.data = DataDirectory.open(settings.data());
        this.database = new EmbeddedDatabase(data);
    }

    public static void main(String[] args) throws IOException {
        try {
            var settings = Settings.of(System.getenv());
            settings.refuseTakenPort();
            refuseConfiguredDatabase();
            new Demo(settings).run();
        } catch (CannotStart cannot) {
            System.err.println(cannot.getMessage());
            System.exit(1);
        } catch (RuntimeException fault) {
            // Otherwise the server's threads would keep a half-started demo alive.
            System.err.println("The demo could not start; muster.log in MUSTER_DATA says more. " + fault);
            System.exit(1);
        }
    }

    private static void refuseConfiguredDatabase() {
        var names = new HashSet<>(System.getenv().keySet());
        names.addAll(System.getProperties().stringPropertyNames());
        Settings.refuseConfiguredDatabase(names);
    }

    private void run() throws IOException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        // Until Spring has set up logging, the libraries of the database would fill the console.
        LoggingSystem.get(Demo.class.getClassLoader()).beforeInitialize();
        var context = startService(database.start());
        var url = "http://127.0.0.1:" + settings.port();
        System.out.println(Guide.of(context, url, settings.data()).text());
        System.out.println("READY " + url);
        System.out.flush();
    }

    /** Settings go in as arguments, over which nothing in the environment has precedence. */
    private ConfigurableApplicationContext startService(Map<String, String> databaseProperties) {
        var properties = new HashMap<>(databaseProperties);
        properties.put("server.address", "127.0.0.1");
        properties.put("server.port", Integer.toString(settings.port()));
        properties.put("logging.file.name", data.path("muster.log").toString());
        properties.put("logging.threshold.console", "error");
        // Read by a person here, not by a collector.
        properties.put("logging.structured.format.console", "");
        // The only node there is: what it claimed before a kill is its own again at once.
        properties.put("muster.node", "demo");
        properties.put("muster.surge", Integer.toString(settings.surge()));
        properties.put("muster.ledger.signing-key", LedgerKey.in(data).toString());
        properties.put(
                "muster.deconfliction.key", SecretFile.in(data, "target.key").toString());
        properties.put("muster.webhooks.key", SecretFile.in(data, "webhook.key").toString());
        properties.put("muster.sealing.key", SecretFile.in(data, "sealing.key").toString());
        // So that a receiver can be tried on the same machine.
        properties.put("muster.webhooks.inside", "127.0.0.0/8");
        var arguments = properties.entrySet().stream().map(entry -> "--" + entry.getKey() + "=" + entry.getValue());
        return new SpringApplicationBuilder(Muster.class)
                .bannerMode(Banner.Mode.OFF)
                .registerShutdownHook(false)
                .initializers(context -> {
                    service = context;
                    context.getBeanFactory().registerSingleton("dataDirectory", data);
                    context.getBeanFactory().registerSingleton("story", beforeReady(context));
                })
                .run(arguments.toArray(String[]::new));
    }

    /** A story is told to an empty ledger, into which the service writes when it is ready. */
    private ApplicationRunner beforeReady(ConfigurableApplicationContext context) {
        return arguments -> {
            context.getBean(TokenFiles.class).renew();
            settings.seed().sowIfEmpty(context);
        };
    }

    /** One hook for both, because hooks run side by side: the database leaves after the last request. */
    private void stop() {
        try {
            var running = service;
            if (running != null) {
                running.close();
            }
        } finally {
            database.stop();
        }
    }
}
