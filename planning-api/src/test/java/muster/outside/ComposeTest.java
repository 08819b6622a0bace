package muster.outside;

import static muster.outside.Compose.list;
import static muster.outside.Compose.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be said of {@code deploy/compose.yaml} without starting it; {@link ComposedIT} starts what it describes. */
class ComposeTest {
    private static final Set<String> SERVICE_WORDS = Set.of(
            "image",
            "build",
            "user",
            "restart",
            "read_only",
            "cap_drop",
            "security_opt",
            "tmpfs",
            "shm_size",
            "mem_limit",
            "networks",
            "ports",
            "volumes",
            "secrets",
            "environment",
            "entrypoint",
            "command",
            "depends_on",
            "healthcheck");
    private static final Set<String> HEALTH_WORDS =
            Set.of("test", "interval", "timeout", "retries", "start_period", "start_interval");
    private static final Set<String> CONDITIONS =
            Set.of("service_started", "service_healthy", "service_completed_successfully");

    private final Compose compose = Compose.read();
    private final Set<String> services = compose.section("services").keySet();

    @Test
    void uses_no_word_that_compose_does_not_know() {
        assertThat(compose.file().keySet().stream().filter(word -> !word.startsWith("x-")))
                .containsExactlyInAnyOrder("name", "services", "secrets", "volumes", "networks");
        services.forEach(service -> {
            assertThat(compose.service(service).keySet()).as(service).isSubsetOf(SERVICE_WORDS);
            assertThat(map(compose.service(service).getOrDefault("healthcheck", Map.of()))
                            .keySet())
                    .as(service)
                    .isSubsetOf(HEALTH_WORDS);
        });
    }

    @Test
    void declares_what_it_uses_and_uses_what_it_declares() {
        Set<Object> secrets = new HashSet<>();
        Set<Object> networks = new HashSet<>();
        services.forEach(service -> {
            compose.secrets(service).forEach(secret -> secrets.add(secret.source()));
            networks.addAll(list(compose.service(service), "networks"));
        });
        assertThat(secrets).isEqualTo(compose.section("secrets").keySet());
        assertThat(networks).isEqualTo(compose.section("networks").keySet());
        assertThat(mounts())
                .filteredOn(mount -> !mount.startsWith("./"))
                .allMatch(mount -> compose.section("volumes").containsKey(mount.split(":")[0]));
        assertThat(mounts())
                .filteredOn(mount -> mount.startsWith("./"))
                .allMatch(mount ->
                        Compose.DEPLOY.resolve(mount.split(":")[0]).toFile().isFile());
    }

    @Test
    void waits_for_services_that_can_become_what_is_waited_for() {
        services.forEach(service -> map(compose.service(service).getOrDefault("depends_on", Map.of()))
                .forEach((other, how) -> {
                    Object condition = map(how).get("condition");
                    assertThat(services).contains(other);
                    assertThat(condition).isIn(CONDITIONS);
                    if (condition.equals("service_healthy")) {
                        assertThat(compose.service(other)).as(other).containsKey("healthcheck");
                    }
                    if (condition.equals("service_completed_successfully")) {
                        assertThat(compose.service(other)).as(other).containsEntry("restart", "no");
                    }
                }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"roles", "migrate", "lock", "muster"})
    void what_is_ours_runs_without_rights_on_a_root_that_it_cannot_write(String service) {
        assertThat(compose.service(service))
                .containsEntry("read_only", true)
                .containsEntry("cap_drop", List.of("ALL"))
                .containsEntry("security_opt", List.of("no-new-privileges:true"));
    }

    @Test
    void only_the_service_is_reached_from_outside_and_only_through_what_stands_before_it() {
        assertThat(services)
                .filteredOn(each -> compose.service(each).containsKey("ports"))
                .containsExactly("muster");
        assertThat(list(compose.service("muster"), "ports"))
                .allMatch(port -> port.toString().startsWith("127.0.0.1:"));
        assertThat(compose.section("networks")).containsEntry("inside", Map.of("internal", true));
        assertThat(services)
                .filteredOn(each -> list(compose.service(each), "networks").contains("outside"))
                .containsExactly("muster");
    }

    @Test
    void who_serves_holds_its_own_password_and_no_other() {
        assertThat(compose.secrets("muster"))
                .extracting(Compose.Secret::source)
                .containsExactlyInAnyOrder("ledger-key", "target-key", "webhook-key", "sealing-key", "service");
        assertThat(compose.secrets("migrate"))
                .extracting(Compose.Secret::source)
                .containsExactly("owner");
        assertThat(compose.secrets("lock")).extracting(Compose.Secret::source).containsExactly("superuser");
    }

    @Test
    void no_password_stands_in_it_and_none_is_given_to_who_forgot_one() {
        services.forEach(service -> assertThat(map(compose.service(service).getOrDefault("environment", Map.of())))
                .as(service)
                .allSatisfy((name, value) -> {
                    if (name.contains("PASSWORD") || name.contains("KEY")) {
                        assertThat(value.toString()).startsWith("/run/secrets/");
                    }
                }));
        compose.section("secrets")
                .values()
                .forEach(secret -> assertThat(map(secret)).containsOnlyKeys("file"));
        assertThatThrownBy(() -> compose.environment("muster", Map.of())).hasMessageContaining("MUSTER_");
    }

    private List<String> mounts() {
        return services.stream()
                .flatMap(service -> list(compose.service(service), "volumes").stream())
                .map(Object::toString)
                .toList();
    }
}
