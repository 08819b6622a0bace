package muster.app;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import muster.shared.Page;
import muster.shared.http.sheet.Sheet;
import muster.shared.http.sheet.Sheets;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Describes what every list answers beside its JSON. */
@Component
class DescribedLists implements GlobalOperationCustomizer {
    private final ApiExamples examples;
    private final JsonMapper json;

    DescribedLists(ApiExamples examples, JsonMapper json) {
        this.examples = examples;
        this.json = json;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        JavaType answer = json.constructType(method.getReturnType().getGenericParameterType());
        if (answer.getRawClass() == Page.class) {
            ApiResponse response =
                    Objects.requireNonNull(operation.getResponses().get("200"), "A list answers.");
            response.addHeaderObject(HttpHeaders.LINK, next());
            Map<String, Object> shown =
                    examples.of(operation.getOperationId()).answers().getOrDefault("200", Map.of());
            response.getContent()
                    .addMediaType(
                            "text/csv",
                            text(
                                    "One row for each item, after a row of headers.",
                                    shown,
                                    items -> Sheet.csv(json, answer.containedType(0), items)))
                    .addMediaType(
                            Sheets.LINES.toString(),
                            text("One line of JSON for each item.", shown, items -> Sheet.lines(json, items)));
        }
        return operation;
    }

    private MediaType text(String description, Map<String, Object> shown, Function<List<JsonNode>, String> written) {
        Schema<?> schema = new Schema<>(SpecVersion.V31).description(description);
        schema.addType("string");
        MediaType text = new MediaType().schema(schema);
        shown.forEach((name, page) -> text.addExamples(
                name,
                new Example()
                        .value(written.apply(json.valueToTree(page)
                                .path("items")
                                .valueStream()
                                .toList()))));
        return text;
    }

    private static Header next() {
        Schema<?> schema = new Schema<>(SpecVersion.V31);
        schema.addType("string");
        return new Header()
                .description("Where the list goes on, rel=\"next\"; left out with the last page.")
                .schema(schema);
    }
}
