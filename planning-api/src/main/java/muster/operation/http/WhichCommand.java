package muster.operation.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import muster.problem.Problem;
import muster.problem.Problem.Mistake;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Says of a problem which of several commands it is about. */
@RestControllerAdvice
class WhichCommand implements ResponseBodyAdvice<Object> {
    private final HttpServletRequest request;

    WhichCommand(HttpServletRequest request) {
        this.request = request;
    }

    @Override
    public boolean supports(MethodParameter answer, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter answer,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest asked,
            ServerHttpResponse response) {
        String where = InnerRequest.where(request);
        return where != null && body instanceof Problem problem && problem.status() != 412
                ? located(problem, where)
                : body;
    }

    private static Problem located(Problem problem, String where) {
        List<Mistake> errors = problem.errors().isEmpty()
                ? List.of(new Mistake(where.replaceFirst("/body$", ""), problem.code(), problem.detail()))
                : problem.errors().stream()
                        .map(error -> new Mistake(where + rooted(error.pointer()), error.code(), error.detail()))
                        .toList();
        return new Problem(
                problem.type(),
                problem.title(),
                problem.status(),
                problem.detail(),
                problem.code(),
                problem.requestId(),
                errors);
    }

    private static String rooted(String pointer) {
        return pointer.isEmpty() || pointer.startsWith("/") ? pointer : "/" + pointer;
    }
}
