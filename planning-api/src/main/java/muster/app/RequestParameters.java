package muster.app;

import io.swagger.v3.oas.models.Operation;
import muster.shared.http.Asked;
import muster.shared.http.Asks;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** Describes the parameters that no method signature shows. */
@Component
class RequestParameters implements GlobalOperationCustomizer {
    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        Asks asks = method.getMethodAnnotation(Asks.class);
        if (asks != null) {
            for (Asked asked : asks.value()) {
                operation.addParametersItem(asked.parameter());
            }
        }
        return operation;
    }
}
