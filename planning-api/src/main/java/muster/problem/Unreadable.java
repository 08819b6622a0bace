package muster.problem;

import java.util.Arrays;
import java.util.stream.Collectors;
import muster.problem.Problem.Mistake;
import muster.shared.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Why a body could not be read, and where; never its words. */
public record Unreadable(
        String pointer, String detail, @Nullable Invalid invalid) {
    static Unreadable of(HttpMessageNotReadableException unreadable) {
        Throwable cause = unreadable.getCause();
        if (!(cause instanceof JacksonException json)) {
            return new Unreadable("", "Send a JSON object as the body.", null);
        }
        return of(json);
    }

    public static Unreadable of(JacksonException json) {
        String pointer = json.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? Integer.toString(step.getIndex()) : step.getPropertyName())
                .map(step -> "/" + step.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
        if (json.getCause() instanceof Invalid invalid) {
            return new Unreadable(invalid.pointer() == null ? pointer : pointer + invalid.pointer(), "", invalid);
        }
        return new Unreadable(pointer, detail(json), null);
    }

    public Mistake mistake() {
        return invalid == null
                ? new Mistake(pointer, "unreadable", detail)
                : new Mistake(pointer, invalid.code(), String.valueOf(invalid.getMessage()));
    }

    private static String detail(JacksonException json) {
        return switch (json) {
            case UnrecognizedPropertyException unknown ->
                "There is no such member here; this body knows "
                        + unknown.getKnownPropertyIds().stream()
                                .map(String::valueOf)
                                .sorted()
                                .collect(Collectors.joining(", "))
                        + ".";
            case InvalidFormatException format
            when format.getTargetType().isEnum() ->
                "Give one of "
                        + Arrays.stream(format.getTargetType().getEnumConstants())
                                .map(String::valueOf)
                                .collect(Collectors.joining(", "))
                        + ".";
            case StreamReadException syntax -> "The body is not well-formed JSON.";
            default -> "This member has the wrong type; /openapi.json says which it should be.";
        };
    }
}
