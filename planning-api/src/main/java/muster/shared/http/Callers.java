package muster.shared.http;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import muster.shared.Actor;
import muster.shared.AgencyId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/** Who calls, from the claims of the access token: {@code sub}, {@code name}, {@code agency}, {@code roles}. */
@Component
public class Callers {
    public Actor present() {
        return of(token());
    }

    /** When the caller's token is no longer good; never, where it does not say. */
    public Instant until() {
        return Objects.requireNonNullElse(token().getExpiresAt(), Instant.MAX);
    }

    private static Jwt token() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof Jwt token)) {
            throw new IllegalStateException("The security filters let nobody in without a token.");
        }
        return token;
    }

    public static Actor of(Jwt token) {
        String sub =
                Objects.requireNonNull(token.getSubject(), "The security filters let in no token without a person.");
        String name = token.getClaimAsString("name");
        return new Actor(sub, name == null ? sub : name, agency(token), roles(token));
    }

    private static @Nullable AgencyId agency(Jwt token) {
        String agency = token.getClaimAsString("agency");
        try {
            return agency == null ? null : new AgencyId(UUID.fromString(agency));
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }

    private static Set<String> roles(Jwt token) {
        return token.getClaim("roles") instanceof List<?> roles
                ? roles.stream().map(String::valueOf).collect(Collectors.toSet())
                : Set.of();
    }
}
