package muster.app;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.sql.DataSource;
import muster.agency.Agency;
import muster.deconfliction.Deconfliction;
import muster.disclosure.calendar.CalendarLink;
import muster.disclosure.stage.DisclosureStages;
import muster.disclosure.view.AgencyFeed;
import muster.disclosure.webhook.Webhook;
import muster.ledger.store.HotAggregates;
import muster.ledger.store.Ledger;
import muster.ledger.store.LedgerEventStorageEngine;
import muster.ledger.store.LedgerSource;
import muster.ledger.store.Progress;
import muster.ledger.store.Redeciding;
import muster.officer.Credibility;
import muster.officer.Officer;
import muster.operation.Operation;
import muster.operation.http.OnPaper;
import muster.origin.ControlledMaterial;
import muster.policy.change.PacksOnRecord;
import muster.relief.Relief;
import muster.review.PrivilegedNotes;
import muster.review.Review;
import muster.shared.http.CallInterceptor;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import tools.jackson.databind.jsontype.PolymorphicTypeValidator;

/**
 * Axon put together by hand: every part is named here, and none is chosen by what happens to lie on the classpath
 * (docs/decisions/0003).
 */
@Configuration(proxyBeanMethods = false)
class AxonConfiguration {
    private static final int BATCH = 200;
    /** What people look at while it changes, and what is asked before a raid is approved. */
    private static final Set<String> PROMPT = Set.of(AgencyFeed.VIEW);
    /** Of the others, unless somebody reads them: long enough that an update has reached its readers, too short to be noticed. */
    private static final Duration LEISURE = Duration.ofMillis(20);

    /** So many of them at once: all together they would keep the processors from what somebody waits for. */
    private static final int BY_TURNS = Math.max(2, Runtime.getRuntime().availableProcessors() / 2);

    private static final Duration CLAIM = Duration.ofSeconds(5);
    private static final Duration EXTEND_CLAIM = Duration.ofSeconds(1);

    /**
     * Of the read models, which are made from the ledger again where a crash takes their last moments: they do not wait for
     * the disk, and above all do not keep it from those who append.
     */
    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions, JdbcClient jdbc) {
        return new SpringTransactionManager(transactions) {
            @Override
            public Transaction startTransaction() {
                Transaction begun = super.startTransaction();
                try {
                    jdbc.sql("SET LOCAL synchronous_commit = off").update();
                    return begun;
                } catch (RuntimeException broken) {
                    // Or the broken connection stayed bound to this thread, for all that it begins from now on.
                    giveUp(begun, broken);
                    throw broken;
                }
            }
        };
    }

    private static void giveUp(Transaction begun, RuntimeException broken) {
        try {
            begun.rollback();
        } catch (RuntimeException gone) {
            broken.addSuppressed(gone);
        }
    }

    @Bean
    TokenStore tokenStore(DataSource dataSource, @Value("${muster.node}") String node) {
        ConnectionProvider connections =
                new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(dataSource));
        return JdbcTokenStore.builder()
                .connectionProvider(connections)
                .schema(TokenSchema.builder()
                        .setTokenTable("views.token")
                        .setProcessorNameColumn("processor_name")
                        .setTokenTypeColumn("token_type")
                        .build())
                .serializer(tokenSerializer())
                .nodeId(node)
                .claimTimeout(CLAIM)
                .build();
    }

    private static Serializer tokenSerializer() {
        // A replay token names the class of the token that it wraps; only Axon's own classes may be named.
        PolymorphicTypeValidator axonOnly = BasicPolymorphicTypeValidator.builder()
                .allowIfSubType("org.axonframework.")
                .build();
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(json -> json.polymorphicTypeValidator(axonOnly))
                .build();
    }

    @Bean(initMethod = "start", destroyMethod = "shutdown")
    org.axonframework.config.Configuration axon(
            Ledger ledger,
            TokenStore tokens,
            TransactionManager transactions,
            FactsResolver facts,
            HotAggregates aggregates,
            Progress progress,
            ApplicationContext context) {
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(config -> tokenSerializer())
                .configureEmbeddedEventStore(config -> new LedgerEventStorageEngine(ledger))
                .registerComponent(ParameterResolverFactory.class, config -> resolvers(facts))
                .configureAggregate(hot(Operation.class, aggregates))
                .configureAggregate(hot(Agency.class, aggregates))
                .configureAggregate(hot(Officer.class, aggregates))
                .configureAggregate(hot(Deconfliction.class, aggregates))
                .configureAggregate(hot(Credibility.class, aggregates))
                .configureAggregate(hot(ControlledMaterial.class, aggregates))
                .configureAggregate(hot(Review.class, aggregates))
                .configureAggregate(hot(PrivilegedNotes.class, aggregates))
                .configureAggregate(hot(Relief.class, aggregates))
                .configureAggregate(hot(DisclosureStages.class, aggregates))
                .configureAggregate(hot(PacksOnRecord.class, aggregates))
                .configureAggregate(hot(CalendarLink.class, aggregates))
                .configureAggregate(hot(Webhook.class, aggregates));
        configurer.eventProcessing(processing -> project(processing, ledger, tokens, transactions, progress, context));
        return configurer.buildConfiguration();
    }

    private static <A> AggregateConfigurer<A> hot(Class<A> type, HotAggregates aggregates) {
        return AggregateConfigurer.defaultConfiguration(type).configureCache(config -> aggregates);
    }

    private static ParameterResolverFactory resolvers(FactsResolver facts) {
        return MultiParameterResolverFactory.ordered(
                facts, new RecordedResolver(), ClasspathParameterResolverFactory.forClass(Operation.class));
    }

    private static void project(
            EventProcessingConfigurer processing,
            Ledger ledger,
            TokenStore tokens,
            TransactionManager transactions,
            Progress progress,
            ApplicationContext context) {
        processing
                .registerTokenStore(config -> tokens)
                .registerDefaultTransactionManager(config -> transactions)
                .registerDefaultListenerInvocationErrorHandler(config -> PropagatingErrorHandler.instance())
                .registerDefaultHandlerInterceptor((config, name) -> new ProgressInterceptor(name, progress));
        ScheduledExecutorService byTurns = Executors.newScheduledThreadPool(
                BY_TURNS, Thread.ofPlatform().daemon().name("views-", 0).factory());
        Map<String, Object> projections = context.getBeansWithAnnotation(ProcessingGroup.class);
        for (Object projection : projections.values()) {
            String group =
                    projection.getClass().getAnnotation(ProcessingGroup.class).value();
            boolean prompt = PROMPT.contains(group);
            LedgerSource source = new LedgerSource(ledger, prompt ? Duration.ZERO : LEISURE);
            progress.onAwaited(group, source::hurry);
            processing
                    .registerEventHandler(config -> projection)
                    .registerPooledStreamingEventProcessor(
                            group,
                            config -> source,
                            (config, builder) -> prompt
                                    ? inOrder(builder)
                                    : inOrder(builder)
                                            .coordinatorExecutor(byTurns)
                                            .workerExecutor(byTurns));
        }
    }

    /** One segment each: what is read is in the ledger's order, and a view's token is one number. */
    private static PooledStreamingEventProcessor.Builder inOrder(PooledStreamingEventProcessor.Builder builder) {
        return builder.initialSegmentCount(1)
                .initialToken(StreamableMessageSource::createTailToken)
                .batchSize(BATCH)
                .tokenClaimInterval(EXTEND_CLAIM.toMillis())
                .claimExtensionThreshold(EXTEND_CLAIM.toMillis())
                .enableCoordinatorClaimExtension();
    }

    @Bean
    CommandGateway commandGateway(
            org.axonframework.config.Configuration axon, CallInterceptor calls, OnPaper paper, Ledger ledger) {
        axon.commandBus().registerHandlerInterceptor(new Redeciding(ledger));
        axon.commandBus().registerHandlerInterceptor(calls);
        axon.commandBus().registerHandlerInterceptor(paper);
        return axon.commandGateway();
    }
}
