package muster.app;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Shows by example what is sent, and what is answered when all goes well. */
@Component
class ExampleBodies implements GlobalOpenApiCustomizer {

    private final ApiExamples examples;

    ExampleBodies(ApiExamples examples) {
        this.examples = examples;
    }

    @Override
    public void customise(OpenAPI api) {
        api.getPaths().values().stream()
                .map(PathItem::readOperations)
                .flatMap(Collection::stream)
                .forEach(this::show);
    }

    private void show(Operation operation) {
        ApiExamples.OfOperation shown = examples.of(operation.getOperationId());
        if (operation.getRequestBody() != null && shown.request() != null) {
            each(operation.getRequestBody().getContent(), Map.of(operation.getOperationId(), shown.request()));
        }
        shown.answers().forEach((status, answers) -> {
            ApiResponse response = operation.getResponses().get(status);
            if (response != null) {
                each(response.getContent(), answers);
            }
        });
    }

    private static void each(@Nullable Content content, Map<String, Object> values) {
        if (content != null) {
            content.forEach((type, media) -> values.forEach((name, value) -> {
                // What is no JSON is shown as text.
                if (isJson(type) != value instanceof String) {
                    add(media, name, value);
                }
            }));
        }
    }

    private static boolean isJson(String type) {
        return type.endsWith("/json") || type.endsWith("+json");
    }

    private static void add(MediaType media, String name, Object value) {
        media.addExamples(name, new Example().value(value));
    }
}
