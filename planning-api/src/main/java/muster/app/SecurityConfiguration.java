package muster.app;

import jakarta.servlet.DispatcherType;
import muster.problem.ProblemWriter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
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
        "/docs",
        "/docs/**",
        "/swagger-ui/**",
        "/actuator/health",
        "/actuator/health/**"
    };

    private final ProblemWriter problems;

    SecurityConfiguration(ProblemWriter problems) {
        this.problems = problems;
    }

    @Bean
    SecurityFilterChain filters(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers(OPEN)
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(rolesAsAuthorities()))
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

    private static JwtAuthenticationConverter rolesAsAuthorities() {
        JwtGrantedAuthoritiesConverter roles = new JwtGrantedAuthoritiesConverter();
        roles.setAuthoritiesClaimName("roles");
        roles.setAuthorityPrefix("");
        JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(roles);
        return converter;
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
