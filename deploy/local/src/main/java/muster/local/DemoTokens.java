package muster.local;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /demo/tokens}: a token for whoever asks on this machine. */
@RestController
class DemoTokens {
    private final DemoIssuer issuer;

    DemoTokens(DemoIssuer issuer) {
        this.issuer = issuer;
    }

    @PostMapping("/demo/tokens")
    ResponseEntity<?> issue(@RequestBody Person person, HttpServletRequest request) throws UnknownHostException {
        if (!InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()) {
            return problem(HttpStatus.FORBIDDEN, "forbidden", "The demo gives tokens on its own machine only.");
        }
        if (!person.unknownRoles().isEmpty()) {
            return problem(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "unknown-role",
                    "No such role: %s. Roles are %s."
                            .formatted(String.join(", ", person.unknownRoles()), String.join(", ", Person.ROLES)));
        }
        return ResponseEntity.ok(Map.of("token", issuer.token(person)));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException unreadable) {
        return problem(
                HttpStatus.BAD_REQUEST,
                "unreadable",
                "Send a JSON object {sub, name, agency, roles}: all strings, roles a list of them; agency may be left out.");
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String type, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:muster:problem:" + type));
        return ResponseEntity.of(problem).build();
    }
}
