package muster.app;

import jakarta.servlet.DispatcherType;
import muster.problem.ProblemWriter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Who gets in: whoever bears a valid token of the issuer. What they may then do, each door decides. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    private static final String[] OPEN = {
        "/openapi.json",
        "/openapi.json/swagger-config",
        "/asyncapi.yaml",
        "/api/v1/calendars/*",
        "/docs",
        "/docs/**",
        "/swagger-ui/**",
        "/witness/add-checkpoint",
        "/actuator/health",
        "/actuator/health/**"
    };

    private final ProblemWriter problems;

    SecurityConfiguration(ProblemWriter problems) {
        this.problems = problems;
    }

    /** A request is observed as a whole; an observation of each filter tells nobody anything, and each request pays for it. */
    @Bean
    SecurityObservationSettings observeRequestsOnly() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    SecurityFilterChain filters(HttpSecurity http, JwtDecoder tokens) throws Exception {
        return http.authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers(OPEN)
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .oauth2ResourceServer(server -> server.jwt(
                                jwt -> jwt.decoder(new KnownTokens(tokens)).jwtAuthenticationConverter(rolesOfPerson()))
                        .authenticationEntryPoint(unknown())
                        .accessDeniedHandler(denied()))
                .exceptionHandling(
                        faults -> faults.authenticationEntryPoint(unknown()).accessDeniedHandler(denied()))
                // Bearer tokens only: no cookie that another site could ride on.
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    /** Separation of duties is judged on the person, so a token that names none is no token. */
    private static Converter<Jwt, AbstractAuthenticationToken> rolesOfPerson() {
        JwtGrantedAuthoritiesConverter roles = new JwtGrantedAuthoritiesConverter();
        roles.setAuthoritiesClaimName("roles");
        roles.setAuthorityPrefix("");
        return token -> {
            if (token.getSubject() == null || token.getSubject().isBlank()) {
                throw new InvalidBearerTokenException("The token names no person.");
            }
            return new JwtAuthenticationToken(token, roles.convert(token));
        };
    }

    private AuthenticationEntryPoint unknown() {
        return (request, response, why) -> {
            response.setHeader("WWW-Authenticate", "Bearer");
            problems.write(request, response, 401, "token-missing-or-invalid", "Send a valid access token as Bearer.");
        };
    }

    private AccessDeniedHandler denied() {
        return (request, response, why) ->
                problems.write(request, response, 403, "forbidden", "Your token does not allow this.");
    }
}
