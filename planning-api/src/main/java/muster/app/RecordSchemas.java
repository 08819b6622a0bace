package muster.app;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import muster.operation.view.PlanDiff;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * Describes records as {@link JsonConfiguration} reads and writes them: what is not nullable is always there; what is
 * nullable is left out of answers unless it is always included, and may be null in bodies.
 */
@Component
class RecordSchemas implements ModelConverter {
    private static final String REF = "#/components/schemas/";
    private static final Set<Class<?>> FREE = Set.of(JsonNode.class, Object.class);

    private final ApiExamples examples;

    RecordSchemas(ApiExamples examples) {
        this.examples = examples;
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        JavaType java = Json31.mapper().constructType(type.getType());
        Class<?> raw = java == null ? Void.class : java.getRawClass();
        if (FREE.contains(raw)) {
            return freeForm();
        }
        if (raw == PlanDiff.Value.class) {
            return new Schema<>(SpecVersion.V31).description("Any JSON value.");
        }
        if (raw == ArrayNode.class) {
            return of("array").items(freeForm());
        }
        if (isId(raw)) {
            return of("string").format("uuid").example(examples.ids().get(raw.getSimpleName()));
        }
        Schema<?> resolved = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        if (resolved != null && raw.isRecord()) {
            describe(modelOf(resolved, context), raw);
        }
        return resolved;
    }

    private static @Nullable Schema<?> modelOf(Schema<?> resolved, ModelConverterContext context) {
        String ref = resolved.get$ref();
        return ref == null ? resolved : context.getDefinedModels().get(ref.substring(REF.length()));
    }

    private static void describe(@Nullable Schema<?> model, Class<?> type) {
        if (model == null || model.getProperties() == null) {
            return;
        }
        List<String> required = new ArrayList<>();
        for (RecordComponent member : type.getRecordComponents()) {
            Schema<?> schema = Objects.requireNonNull(model.getProperties().get(member.getName()));
            boolean nullable = has(member, Nullable.class);
            boolean always = isAlwaysIncluded(type, member);
            if (!nullable || always) {
                required.add(member.getName());
            }
            if (nullable && (always || type.getSimpleName().endsWith("Body"))) {
                model.getProperties().put(member.getName(), orNull(schema));
            }
            constrain(schema, member);
        }
        model.setRequired(required);
    }

    private static void constrain(Schema<?> schema, RecordComponent member) {
        if (schema.getPattern() != null) {
            schema.setPattern(whole(schema.getPattern()));
        }
        if (has(member, NotBlank.class)) {
            schema.setMinLength(1);
        }
        if (has(member, NotEmpty.class)) {
            schema.setMinItems(1);
        }
    }

    /** Bean Validation matches the whole text, JSON Schema any part of it. */
    private static String whole(String pattern) {
        return pattern.startsWith("^") ? pattern : "^" + pattern + "$";
    }

    private static boolean has(RecordComponent member, Class<? extends Annotation> annotation) {
        return member.getAnnotatedType().isAnnotationPresent(annotation);
    }

    private static boolean isAlwaysIncluded(Class<?> type, RecordComponent member) {
        JsonInclude whole = type.getAnnotation(JsonInclude.class);
        JsonInclude own = member.getAccessor().getAnnotation(JsonInclude.class);
        return (whole != null && whole.value() == JsonInclude.Include.ALWAYS)
                || (own != null && own.value() == JsonInclude.Include.ALWAYS);
    }

    private static Schema<?> orNull(Schema<?> schema) {
        if (schema.get$ref() != null) {
            return new Schema<>(SpecVersion.V31).anyOf(List.of(schema, of("null")));
        }
        if (schema.getTypes() != null) {
            schema.addType("null");
        }
        return schema;
    }

    private static boolean isId(Class<?> type) {
        return type.isRecord()
                && type.getRecordComponents().length == 1
                && type.getRecordComponents()[0].getType() == UUID.class
                && Arrays.stream(type.getDeclaredFields())
                        .anyMatch(field -> field.isAnnotationPresent(JsonValue.class));
    }

    private static Schema<?> freeForm() {
        return of("object").description("A free-form object.").additionalProperties(true);
    }

    private static Schema<?> of(String type) {
        Schema<?> schema = new Schema<>(SpecVersion.V31);
        schema.addType(type);
        return schema;
    }
}
