package muster.shared.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import muster.problem.ProblemWriter;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads a request's body once, up to a limit, and keeps its bytes: an idempotency key is bound to them. */
@Component
@Order(1)
class WholeBody extends OncePerRequestFilter {
    /** A plan's largest part is an affidavit; a mebibyte is a book. */
    static final int LIMIT = 1 << 20;

    private static final String BYTES = WholeBody.class.getName();

    private final ProblemWriter problems;

    WholeBody(ProblemWriter problems) {
        this.problems = problems;
    }

    static byte[] of(HttpServletRequest request) {
        return request.getAttribute(BYTES) instanceof byte[] bytes ? bytes : new byte[0];
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] bytes = request.getContentLengthLong() > LIMIT
                ? new byte[LIMIT + 1]
                : request.getInputStream().readNBytes(LIMIT + 1);
        if (bytes.length > LIMIT) {
            problems.write(request, response, 413, "body-too-large", "Send at most 1 MiB in one request.");
            return;
        }
        request.setAttribute(BYTES, bytes);
        chain.doFilter(new Replayed(request, bytes), response);
    }

    private static final class Replayed extends HttpServletRequestWrapper {
        private final byte[] bytes;

        Replayed(HttpServletRequest request, byte[] bytes) {
            super(request);
            this.bytes = bytes;
        }

        @Override
        public ServletInputStream getInputStream() {
            return new BodyRead(bytes);
        }
    }
}
