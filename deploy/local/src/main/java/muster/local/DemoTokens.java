package muster.local;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.net.InetAddress;
import java.net.UnknownHostException;
import muster.shared.Invalid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** {@code POST /demo/tokens}: a token for whoever asks on this machine. */
@RestController
class DemoTokens {
    private final DemoIssuer issuer;

    DemoTokens(DemoIssuer issuer) {
        this.issuer = issuer;
    }

    record Token(String token) {}

    @PostMapping("/demo/tokens")
    Token issue(@Valid @RequestBody Person person, HttpServletRequest request) throws UnknownHostException {
        if (!InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        if (!person.unknownRoles().isEmpty()) {
            throw new Invalid("unknown-role", "Choose roles from " + String.join(", ", Person.ROLES) + ".", "/roles");
        }
        return new Token(issuer.token(person));
    }
}
