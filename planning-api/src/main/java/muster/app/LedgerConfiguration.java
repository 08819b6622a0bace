package muster.app;

import java.time.Clock;
import javax.sql.DataSource;
import muster.disclosure.view.FeedBell;
import muster.ledger.store.EventCodec;
import muster.ledger.store.HotAggregates;
import muster.ledger.store.Ledger;
import muster.ledger.store.LedgerListener;
import muster.ledger.store.LedgerListener.Channel;
import muster.policy.PolicyPacks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The log, its readers, and what decisions know beside it. */
@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {
    /** More operations than are planned at a time; each some hundred kilobytes at most. */
    private static final long HOT = 1_000;

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    PolicyPacks policyPacks() {
        return PolicyPacks.load();
    }

    @Bean
    Ledger ledger(DataSource dataSource) {
        return new Ledger(dataSource, new EventCodec());
    }

    @Bean
    HotAggregates hotAggregates() {
        return new HotAggregates(HOT);
    }

    @Bean(initMethod = "start", destroyMethod = "stop")
    LedgerListener ledgerListener(DataSource dataSource, Ledger ledger, FeedBell bell) {
        return new LedgerListener(dataSource, ledger, new Channel(FeedBell.CHANNEL, bell::heard, bell::ringAll));
    }
}
