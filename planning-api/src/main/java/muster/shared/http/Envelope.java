package muster.shared.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import muster.problem.ProblemWriter;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks at what a write says of itself before it is read. The framework finds out that the sender accepts no JSON only when it
 * answers: by then the command would be stored, and the sender told that it failed.
 */
@Component
@Order(0)
class Envelope extends OncePerRequestFilter {
    private final ProblemWriter problems;

    Envelope(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = request.getContentType();
        if (type != null && type.contains("*")) {
            problems.write(request, response, 415, "unsupported-media-type", "Send the body as application/json.");
        } else if (!acceptsJson(Collections.list(request.getHeaders(HttpHeaders.ACCEPT)))) {
            problems.write(request, response, 406, "not-acceptable", "Accept application/json.");
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean acceptsJson(List<String> accepted) {
        try {
            List<MediaType> types = MediaType.parseMediaTypes(accepted);
            return types.isEmpty() || types.stream().anyMatch(MediaType.APPLICATION_JSON::isCompatibleWith);
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }
}
