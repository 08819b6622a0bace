package muster.app;

import muster.ledger.store.Progress;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** Tells, once a batch has committed, how far the read model has come. */
class ProgressInterceptor implements MessageHandlerInterceptor<EventMessage<?>> {
    private final String view;
    private final Progress progress;

    ProgressInterceptor(String view, Progress progress) {
        this.view = view;
        this.progress = progress;
    }

    @Override
    public Object handle(UnitOfWork<? extends EventMessage<?>> unit, InterceptorChain chain) throws Exception {
        if (unit.getMessage() instanceof TrackedEventMessage<?> event) {
            long position = event.trackingToken().position().orElseThrow();
            unit.afterCommit(committed -> progress.reached(view, position));
        }
        return chain.proceed();
    }
}
