package muster.contract;

import java.util.ArrayList;
import java.util.List;
import muster.contract.Schemas.Flow;
import tools.jackson.databind.JsonNode;

/** What a client of the last release relies on that is not so any more. Nothing else differs for it: additions are none of its business. */
final class Contract {
    private final List<String> breaks = new ArrayList<>();

    private Contract() {}

    /** @param released a description as OpenAPI 3.1; {@code today}: likewise */
    static List<String> brokenByDoors(JsonNode released, JsonNode today) {
        Contract contract = new Contract();
        released.path("paths")
                .propertyStream()
                .forEach(path -> path.getValue()
                        .propertyStream()
                        .forEach(method -> contract.door(
                                method.getKey().toUpperCase() + " " + path.getKey(),
                                new Both(released, today),
                                method.getValue(),
                                today.path("paths").path(path.getKey()).path(method.getKey()))));
        return contract.breaks;
    }

    /** @param released a catalogue: types with their schemas; {@code today}: likewise */
    static List<String> brokenByTypes(JsonNode released, JsonNode today) {
        Contract contract = new Contract();
        released.propertyStream().forEach(type -> {
            JsonNode now = today.path(type.getKey());
            if (now.isMissingNode()) {
                contract.breaks.add(type.getKey() + " is gone");
            } else {
                new Schemas(type.getValue(), now, Flow.STORED, contract.breaks)
                        .compare(type.getKey(), type.getValue(), now);
            }
        });
        return contract.breaks;
    }

    private record Both(JsonNode released, JsonNode today) {}

    private void door(String name, Both documents, JsonNode was, JsonNode is) {
        if (is.isMissingNode()) {
            breaks.add(name + " is gone");
            return;
        }
        if (!was.path("operationId").equals(is.path("operationId"))) {
            breaks.add(name + " is called otherwise");
        }
        parameters(name, documents, was.path("parameters"), is.path("parameters"));
        JsonNode body = is.path("requestBody");
        contents(name + " body", documents, Flow.REQUEST, was.path("requestBody"), body);
        if (!was.has("requestBody") && body.path("required").asBoolean(false)) {
            breaks.add(name + " newly asks for a body");
        }
        was.path("responses").propertyStream().forEach(answer -> {
            String at = name + " " + answer.getKey();
            JsonNode now = is.path("responses").path(answer.getKey());
            contents(at, documents, Flow.ANSWER, answer.getValue(), now);
            answer.getValue().path("headers").propertyNames().stream()
                    .filter(header -> !now.path("headers").has(header))
                    .forEach(header -> breaks.add(at + " header " + header + " is gone"));
        });
    }

    private void parameters(String name, Both documents, JsonNode was, JsonNode is) {
        for (JsonNode parameter : was) {
            JsonNode now = same(parameter, is);
            String at = name + " ?" + parameter.path("name").asString();
            if (now == null) {
                breaks.add(at + " is gone");
            } else {
                new Schemas(documents.released(), documents.today(), Flow.REQUEST, breaks)
                        .compare(at, parameter.path("schema"), now.path("schema"));
            }
        }
        for (JsonNode parameter : is) {
            JsonNode before = same(parameter, was);
            boolean wasRequired = before != null && before.path("required").asBoolean(false);
            if (parameter.path("required").asBoolean(false) && !wasRequired) {
                breaks.add(name + " ?" + parameter.path("name").asString() + " is newly required");
            }
        }
    }

    private static JsonNode same(JsonNode parameter, JsonNode among) {
        return among.valueStream()
                .filter(each -> each.path("name").equals(parameter.path("name"))
                        && each.path("in").equals(parameter.path("in")))
                .findFirst()
                .orElse(null);
    }

    private void contents(String at, Both documents, Flow flow, JsonNode was, JsonNode is) {
        was.path("content").propertyStream().forEach(content -> {
            JsonNode now = is.path("content").path(content.getKey());
            if (now.isMissingNode()) {
                breaks.add(at + " " + content.getKey() + " is gone");
            } else {
                new Schemas(documents.released(), documents.today(), flow, breaks)
                        .compare(at, content.getValue().path("schema"), now.path("schema"));
            }
        });
    }
}
