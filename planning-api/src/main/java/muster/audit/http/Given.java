package muster.audit.http;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import muster.disclosure.Need;
import muster.disclosure.view.Dissemination;
import muster.disclosure.view.Disseminations;
import muster.disclosure.view.Updates;
import muster.operation.view.OperationPlan;
import muster.operation.view.Operations;
import muster.shared.Actor;
import muster.shared.OperationId;
import muster.shared.Page;
import muster.shared.http.Callers;
import muster.shared.http.Disseminates;
import muster.shared.http.OutcomesOf;
import muster.shared.http.RequestIds;
import muster.shared.http.Roles;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import tools.jackson.databind.JsonNode;

/**
 * Rule INF-03: records every read of an operation, before its first byte is answered. An agency that reads the case that it leads
 * gives nothing away; whatever else is read by the doors that say so is recorded as well. What auditors read is an event already.
 */
@RestControllerAdvice
class Given implements ResponseBodyAdvice<Object> {
    private final Callers callers;
    private final Disseminations disseminations;
    private final Operations operations;
    private final HttpServletRequest request;
    private final Clock clock;

    Given(
            Callers callers,
            Disseminations disseminations,
            Operations operations,
            HttpServletRequest request,
            Clock clock) {
        this.callers = callers;
        this.disseminations = disseminations;
        this.operations = operations;
        this.request = request;
        this.clock = clock;
    }

    @Override
    public boolean supports(MethodParameter answer, Class<? extends HttpMessageConverter<?>> converter) {
        return answer.hasMethodAnnotation(GetMapping.class)
                && !answer.getContainingClass().getPackage().equals(Given.class.getPackage());
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter answer,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest asked,
            ServerHttpResponse response) {
        Disseminates ofOthers =
                AnnotatedElementUtils.findMergedAnnotation(answer.getContainingClass(), Disseminates.class);
        List<OperationId> about = about(body);
        if (ofOthers == null && about.isEmpty()) {
            return body;
        }
        Actor actor = callers.present();
        Need need = actor.is(Roles.JUDGE) ? Need.COURT : ofOthers == null ? Need.SEAT : ofOthers.value();
        Dissemination given = given(answer, actor, need);
        if (body instanceof Updates updates) {
            disseminations.record(given, updates.items());
        } else if (ofOthers == null) {
            about.stream()
                    .filter(operation -> !Objects.equals(actor.agency(), operations.leadOf(operation)))
                    .forEach(operation -> disseminations.record(given.of(operation, null, null)));
        } else if (about.isEmpty()) {
            disseminations.record(given);
        } else {
            about.forEach(operation -> disseminations.record(given.of(operation, null, null)));
        }
        return body;
    }

    private Dissemination given(MethodParameter answer, Actor actor, Need need) {
        Operation door = Objects.requireNonNull(answer.getMethodAnnotation(Operation.class));
        return new Dissemination(
                clock.instant(),
                actor.sub(),
                actor.name(),
                actor.agency(),
                door.operationId(),
                need,
                null,
                null,
                null,
                RequestIds.of(request));
    }

    private List<OperationId> about(@Nullable Object body) {
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> path
                && path.get("operationId") instanceof String operation) {
            return List.of(OperationId.of(operation));
        }
        if (body instanceof OutcomesOf counted) {
            return counted.operations();
        }
        return body instanceof Page<?> page
                ? page.items().stream().flatMap(Given::listed).toList()
                : List.of();
    }

    private static Stream<OperationId> listed(@Nullable Object item) {
        return switch (item) {
            case OperationPlan plan -> Stream.of(plan.id());
            case JsonNode entry
            when entry.has("operationId") ->
                Stream.of(OperationId.of(entry.get("operationId").asString()));
            case JsonNode model
            when model.has("id") -> Stream.of(OperationId.of(model.get("id").asString()));
            case null, default -> Stream.empty();
        };
    }
}
