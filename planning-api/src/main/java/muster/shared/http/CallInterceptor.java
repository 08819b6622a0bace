package muster.shared.http;

import muster.decision.Decided;
import muster.ledger.store.AppendContext;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.stereotype.Component;

/** Between a decision and its storing: what is stored with the events, and who is told where they went. */
@Component
public class CallInterceptor implements MessageHandlerInterceptor<CommandMessage<?>> {
    private final Answers answers;

    CallInterceptor(Answers answers) {
        this.answers = answers;
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        Object result = chain.proceed();
        if (result instanceof Decided decided
                && unitOfWork.getMessage().getMetaData().get(Call.CALL) instanceof Call call) {
            call.decided(decided.decision());
            unitOfWork
                    .root()
                    .resources()
                    .put(
                            AppendContext.RESOURCE,
                            new AppendContext(answers.accepted(call, decided), call.recordedAt(), call::stored));
        }
        return result;
    }
}
