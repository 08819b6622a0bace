package muster.ledger.store;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Lets no refusal stand that was decided on an aggregate which another node had gone beyond: the failed unit of work has
 * dropped that aggregate, and who sent the command sends it again.
 */
public final class Redeciding implements MessageHandlerInterceptor<CommandMessage<?>> {
    private final Ledger ledger;

    public Redeciding(Ledger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unit, InterceptorChain chain) throws Exception {
        try {
            return chain.proceed();
        } catch (RuntimeException refused) {
            if (HotAggregates.isOutdated(unit, ledger)) {
                throw new Outdated(refused);
            }
            throw refused;
        }
    }
}
