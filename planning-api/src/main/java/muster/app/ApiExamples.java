package muster.app;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The examples of the API's description, all of one fictional operation.
 *
 * @param ids by the name of their type
 * @param problems by the last part of their type, or a longer name where one type has two
 * @param operations by operationId
 */
record ApiExamples(
        Map<String, String> ids, Map<String, Map<String, Object>> problems, Map<String, OfOperation> operations) {
    private static final OfOperation NONE = new OfOperation(null, Map.of(), List.of());

    /**
     * @param answers by status, then by name
     * @param problems that can occur beside those that every such operation has
     */
    record OfOperation(
            @Nullable Object request,
            Map<String, Map<String, Object>> answers,
            @Nullable List<String> problems) {}

    static ApiExamples load() {
        try (InputStream in = ApiExamples.class.getResourceAsStream("/openapi-examples.json")) {
            return JsonMapper.shared()
                    .readValue(Objects.requireNonNull(in, "The examples are in the jar."), ApiExamples.class);
        } catch (IOException e) {
            throw new IllegalStateException("The examples could not be read", e);
        }
    }

    OfOperation of(String operationId) {
        return operations.getOrDefault(operationId, NONE);
    }

    int statusOf(String problem) {
        return problems.get(problem) instanceof Map<String, Object> shown
                        && shown.get("status") instanceof Integer status
                ? status
                : missing(problem);
    }

    private static int missing(String problem) {
        throw new IllegalStateException("There is no example of the problem " + problem);
    }
}
