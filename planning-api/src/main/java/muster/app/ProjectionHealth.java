package muster.app;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import muster.ledger.store.Ledger;
import muster.ledger.store.Progress;
import org.axonframework.config.ProcessingGroup;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Ready only while the read models keep up with the ledger. */
@Component("projections")
class ProjectionHealth implements HealthIndicator {
    private final Ledger ledger;
    private final Progress progress;
    private final List<String> views;
    private final long mostLag;

    ProjectionHealth(
            Ledger ledger,
            Progress progress,
            ApplicationContext context,
            MeterRegistry meters,
            @Value("${muster.readiness.most-lag}") long mostLag) {
        this.ledger = ledger;
        this.progress = progress;
        this.mostLag = mostLag;
        this.views = context.getBeansWithAnnotation(ProcessingGroup.class).values().stream()
                .map(projection -> projection
                        .getClass()
                        .getAnnotation(ProcessingGroup.class)
                        .value())
                .sorted()
                .toList();
        views.forEach(view -> Gauge.builder("muster.projection.lag", () -> lag(view))
                .tag("view", view)
                .description("Events in the ledger that the read model does not hold yet")
                .register(meters));
    }

    @Override
    public Health health() {
        Map<String, Long> reached = progress.all();
        long head = ledger.head().position();
        boolean keepsUp = views.stream().allMatch(view -> head - reached.getOrDefault(view, 0L) <= mostLag);
        return keepsUp ? Health.up().build() : Health.outOfService().build();
    }

    private double lag(String view) {
        return Math.max(0, ledger.lastHeard() - progress.reachedHere(view));
    }
}
