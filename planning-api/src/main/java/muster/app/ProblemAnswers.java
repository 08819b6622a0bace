package muster.app;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import muster.problem.Problem;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Names the problems that can occur: some follow from the form of a request, the rest is named with the examples. */
@Component
@Order(0)
class ProblemAnswers implements GlobalOpenApiCustomizer {
    private final ApiExamples examples;

    ProblemAnswers(ApiExamples examples) {
        this.examples = examples;
    }

    @Override
    public void customise(OpenAPI api) {
        ModelConverters.getInstance(true)
                .readAll(new AnnotatedType(Problem.class))
                .forEach(api.getComponents()::addSchemas);
        examples.problems()
                .forEach((name, problem) -> api.getComponents().addExamples(name, new Example().value(problem)));
        api.getPaths().values().stream()
                .map(PathItem::readOperations)
                .flatMap(Collection::stream)
                .forEach(operation -> problemsOf(operation).forEach(name -> add(operation, name)));
    }

    private Set<String> problemsOf(Operation operation) {
        Set<String> names = new LinkedHashSet<>(List.of("token-missing-or-invalid", "ledger-unavailable"));
        for (Parameter parameter : parametersOf(operation)) {
            names.add(parameter.getIn().equals("path") ? "not-found" : "bad-parameter");
            switch (parameter.getName()) {
                case "If-Match" -> names.add("version-mismatch");
                case "Idempotency-Key" -> names.addAll(List.of("request-running", "idempotency-key-reused"));
                case "minPosition" -> names.add("view-lagging");
                default -> {}
            }
        }
        if (operation.getRequestBody() != null) {
            names.addAll(List.of("unreadable-body", "body-too-large", "unsupported-media-type", "invalid-body"));
        }
        List<String> own = examples.of(operation.getOperationId()).problems();
        if (own != null) {
            names.addAll(own);
        }
        return names;
    }

    private static List<Parameter> parametersOf(Operation operation) {
        return operation.getParameters() == null ? List.of() : new ArrayList<>(operation.getParameters());
    }

    private void add(Operation operation, String name) {
        int status = examples.statusOf(name);
        operation
                .getResponses()
                .computeIfAbsent(Integer.toString(status), first -> response(status))
                .getContent()
                .values()
                .forEach(media -> media.addExamples(name, new Example().$ref(name)));
    }

    private static ApiResponse response(int status) {
        ApiResponse response = new ApiResponse()
                .description(HttpStatus.valueOf(status).getReasonPhrase())
                .content(new Content()
                        .addMediaType(
                                org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                                new MediaType().schema(new Schema<>().$ref("Problem"))));
        if (status == 503) {
            response.addHeaderObject(HttpHeaders.RETRY_AFTER, header("Seconds to wait before the next try."));
        }
        if (status == 401) {
            response.addHeaderObject(HttpHeaders.WWW_AUTHENTICATE, header("Bearer"));
        }
        return response;
    }

    private static Header header(String description) {
        return new Header().description(description).schema(new JsonSchema().typesItem("string"));
    }
}
