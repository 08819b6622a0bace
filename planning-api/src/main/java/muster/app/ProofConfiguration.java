package muster.app;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import muster.ledger.http.Cosigners;
import muster.ledger.proof.SigningKey;
import muster.ledger.proof.store.CheckpointKeeper;
import muster.ledger.proof.store.Checkpoints;
import muster.ledger.proof.store.Evidence;
import muster.ledger.proof.store.StoredHeads;
import muster.ledger.store.Ledger;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What signs the ledger; only where a key is configured. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("muster.ledger.signing-key")
class ProofConfiguration {
    @Bean
    Checkpoints checkpoints(DataSource dataSource, @Value("${muster.ledger.signing-key}") Path file)
            throws IOException {
        return new Checkpoints(
                dataSource, SigningKey.parse(Files.readString(file).strip()));
    }

    @Bean
    StoredHeads storedHeads(DataSource dataSource, Ledger ledger) {
        return new StoredHeads(dataSource, ledger);
    }

    @Bean
    Evidence evidence(DataSource dataSource, Checkpoints checkpoints, StoredHeads heads) {
        return new Evidence(dataSource, checkpoints, heads);
    }

    @Bean(initMethod = "start", destroyMethod = "stop")
    CheckpointKeeper checkpointKeeper(
            DataSource dataSource,
            Checkpoints checkpoints,
            StoredHeads heads,
            Cosigners cosigners,
            MeterRegistry meters,
            @Value("${muster.node}") String node,
            @Value("${muster.ledger.checkpoint-every}") Duration every) {
        CheckpointKeeper keeper =
                new CheckpointKeeper(dataSource, checkpoints, heads, cosigners::cosigned, node, every);
        Gauge.builder("muster.ledger.broken", keeper, it -> it.isBroken() ? 1 : 0)
                .description("1 where the ledger is not what was signed")
                .register(meters);
        return keeper;
    }
}
