package muster.operation.http;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import muster.shared.http.BodyRead;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerMapping;
import tools.jackson.databind.JsonNode;

/** One command of a request that brings several, as its door would have got it. */
final class InnerRequest extends HttpServletRequestWrapper {
    private static final String WHERE = InnerRequest.class.getName();

    private final Map<String, String> path;
    private final JsonNode body;
    private final BodyRead bytes;

    InnerRequest(HttpServletRequest outer, Map<String, String> path, JsonNode body) {
        super(outer);
        this.path = path;
        this.body = body;
        bytes = new BodyRead(body.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Says where in the body that is which is looked at. */
    static void at(HttpServletRequest outer, String pointer) {
        outer.setAttribute(WHERE, pointer);
    }

    /** A JSON pointer into the body, null where a request is not taken apart. */
    static @Nullable String where(HttpServletRequest request) {
        return (String) request.getAttribute(WHERE);
    }

    @Override
    public @Nullable Object getAttribute(String name) {
        return name.equals(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) ? path : super.getAttribute(name);
    }

    /** A reason that goes in the query where nothing has a body. */
    @Override
    public @Nullable String getParameter(String name) {
        JsonNode member = body.get(name);
        return member == null || !member.isString() ? null : member.stringValue();
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        String value = getParameter(name);
        return value == null ? null : new String[] {value};
    }

    @Override
    public ServletInputStream getInputStream() {
        return bytes;
    }
}
