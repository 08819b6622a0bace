package muster.app;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.JsonSchema;
import java.util.Collection;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Every answer bears the id under which its request is found again; so this comes after all answers are named. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class RequestIdHeader implements GlobalOpenApiCustomizer {
    @Override
    public void customise(OpenAPI api) {
        api.getPaths().values().stream()
                .map(PathItem::readOperations)
                .flatMap(Collection::stream)
                .flatMap(operation -> operation.getResponses().values().stream())
                .forEach(response -> response.addHeaderObject("Request-Id", requestId()));
    }

    private static Header requestId() {
        return new Header()
                .description("Names the request: in problems, in the log, and in the record of a decision.")
                .schema(new JsonSchema().typesItem("string").format("uuid"));
    }
}
