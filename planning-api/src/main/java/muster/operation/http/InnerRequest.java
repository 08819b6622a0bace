package muster.operation.http;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerMapping;
import tools.jackson.databind.JsonNode;

/** One command of a request that brings several, as its door would have got it. */
final class InnerRequest extends HttpServletRequestWrapper {
    private static final String WHERE = InnerRequest.class.getName();

    private final Map<String, String> path;
    private final JsonNode body;
    private final ByteArrayInputStream bytes;

    InnerRequest(HttpServletRequest outer, Map<String, String> path, JsonNode body) {
        super(outer);
        this.path = path;
        this.body = body;
        bytes = new ByteArrayInputStream(body.toString().getBytes(StandardCharsets.UTF_8));
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
        return new ServletInputStream() {
            @Override
            public int read() {
                return bytes.read();
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                return bytes.read(into, offset, length);
            }

            @Override
            public boolean isFinished() {
                return bytes.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new IllegalStateException("The body was read already.");
            }
        };
    }
}
