package muster.operation.http;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import muster.operation.http.WhatIfController.ImaginedCommandBody;
import muster.shared.Invalid;
import muster.shared.OperationId;
import muster.shared.http.Changes;
import muster.shared.http.Creates;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolverComposite;
import org.springframework.web.method.support.InvocableHandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.ServletRequestDataBinderFactory;

/**
 * The doors of commands on an operation, and on what is decided beside it, entered in thought: the same reading, the same rights,
 * the same words.
 */
@Component
class ImaginedDoors {
    private static final String OPERATION = "operationId";
    private static final Pattern IN_PATH = Pattern.compile("\\{(\\w+)}");

    /** Where one door takes several commands. */
    private static final Map<String, String> ALSO = Map.of(
            "approve-warrant", "decide-warrant",
            "deny-warrant", "decide-warrant",
            "return-for-revision", "decide-warrant",
            "reject-plan", "approve-plan");

    private final ObjectProvider<RequestMappingHandlerMapping> mapping;
    private final ObjectProvider<RequestMappingHandlerAdapter> adapter;
    private volatile Map<String, ImaginedDoor> doors = Map.of();

    ImaginedDoors(
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping,
            ObjectProvider<RequestMappingHandlerAdapter> adapter) {
        this.mapping = mapping;
        this.adapter = adapter;
    }

    /** @param inPath what the door takes in its path, the operation among it */
    private record ImaginedDoor(HandlerMethod method, Set<String> inPath) {}

    /** @param created ids of what the commands before would create, for those that name them */
    void enter(OperationId operation, ImaginedCommandBody command, List<String> created, HttpServletRequest request)
            throws Exception {
        InnerRequest.at(request, "/commands/" + created.size());
        ImaginedDoor door = door(command.type());
        References references = new References(created);
        Map<String, String> path = new HashMap<>(references.resolved(command.ids()));
        path.put(OPERATION, operation.toString());
        if (!path.keySet().equals(door.inPath())) {
            throw new Invalid("ids-do-not-fit", "Give as ids " + others(door.inPath()) + " and nothing else.", "/ids");
        }
        InnerRequest.at(request, "/commands/" + created.size() + "/body");
        InnerRequest inner = new InnerRequest(request, path, references.resolved(command.body()));
        invocable(door.method()).invokeForRequest(new ServletWebRequest(inner), null);
    }

    private static Set<String> others(Set<String> inPath) {
        Set<String> others = new TreeSet<>(inPath);
        others.remove(OPERATION);
        return others;
    }

    private ImaginedDoor door(String type) {
        if (doors.isEmpty()) {
            doors = allDoors();
        }
        ImaginedDoor door = doors.get(ALSO.getOrDefault(type, type));
        if (door == null) {
            throw new Invalid(
                    "unknown-command", "Give as type one of " + String.join(", ", doors.keySet()) + ".", "/type");
        }
        return door;
    }

    private Map<String, ImaginedDoor> allDoors() {
        Map<String, ImaginedDoor> all = new TreeMap<>();
        mapping.getObject().getHandlerMethods().forEach((info, method) -> {
            Operation described = method.getMethodAnnotation(Operation.class);
            boolean commands = method.hasMethodAnnotation(Creates.class) || method.hasMethodAnnotation(Changes.class);
            Set<String> inPath = inPath(info);
            if (commands && described != null && inPath.contains(OPERATION)) {
                all.put(described.operationId(), new ImaginedDoor(method.createWithResolvedBean(), inPath));
            }
        });
        return all;
    }

    private static Set<String> inPath(RequestMappingInfo info) {
        Matcher names = IN_PATH.matcher(info.getPatternValues().iterator().next());
        Set<String> inPath = new HashSet<>();
        while (names.find()) {
            inPath.add(names.group(1));
        }
        return inPath;
    }

    private InvocableHandlerMethod invocable(HandlerMethod door) {
        RequestMappingHandlerAdapter reading = adapter.getObject();
        HandlerMethodArgumentResolverComposite arguments = new HandlerMethodArgumentResolverComposite();
        arguments.addResolvers(Objects.requireNonNull(reading.getArgumentResolvers()));
        InvocableHandlerMethod invocable = new InvocableHandlerMethod(door);
        invocable.setHandlerMethodArgumentResolvers(arguments);
        invocable.setDataBinderFactory(
                new ServletRequestDataBinderFactory(List.of(), reading.getWebBindingInitializer()));
        return invocable;
    }
}
