package muster.disclosure.webhook.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PermittedAddressesTest {
    private static final PermittedAddresses PUBLIC =
            PermittedAddresses.publicOr(SystemDefaultDnsResolver.INSTANCE, List.of());

    /** Answers with one list after the other, whatever the name. */
    private record Scripted(Queue<InetAddress[]> answers) implements DnsResolver {
        static Scripted of(String[]... answers) throws UnknownHostException {
            Queue<InetAddress[]> all = new ArrayDeque<>();
            for (String[] answer : answers) {
                InetAddress[] addresses = new InetAddress[answer.length];
                for (int i = 0; i < answer.length; i++) {
                    addresses[i] = InetAddress.getByName(answer[i]);
                }
                all.add(addresses);
            }
            return new Scripted(all);
        }

        @Override
        public InetAddress[] resolve(String host) {
            return answers.remove();
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    private static String[] answer(String... addresses) {
        return addresses;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1.1.1.1", "8.8.8.8", "192.0.1.1", "100.128.0.1", "172.32.0.1", "[2606:4700::1111]", "[2a00::1]"
            })
    void what_is_public_is_permitted(String host) throws UnknownHostException {
        assertThat(PUBLIC.resolve(host)).hasSize(1);
    }

    static List<String> hostile() {
        return HostileTargets.all().distinct().toList();
    }

    /** Some of these forms this Java does not read as an address, or reads as another, which then must be a public one. */
    @ParameterizedTest
    @MethodSource("hostile")
    void what_lies_inside_is_not_reached_however_it_is_written(String host) {
        InetAddress[] found;
        try {
            found = PUBLIC.resolve(host);
        } catch (UnknownHostException | IllegalArgumentException refused) {
            return;
        }
        assertThat(host).startsWith("0").doesNotContain("x");
        assertThat(found)
                .noneMatch(address -> address.isLoopbackAddress()
                        || address.isSiteLocalAddress()
                        || address.isLinkLocalAddress()
                        || address.isAnyLocalAddress()
                        || address.isMulticastAddress());
    }

    @Test
    void there_are_at_least_three_hundred_of_these() {
        assertThat(hostile()).hasSizeGreaterThanOrEqualTo(300);
    }

    @Test
    void a_name_is_judged_each_time_by_what_it_says_then() throws UnknownHostException {
        PermittedAddresses rebound = PermittedAddresses.publicOr(
                Scripted.of(answer("1.1.1.1"), answer("127.0.0.1"), answer("1.1.1.1")), List.of());
        assertThat(rebound.resolve("a.example")).containsExactly(InetAddress.getByName("1.1.1.1"));
        assertThatThrownBy(() -> rebound.resolve("a.example")).isInstanceOf(UnknownHostException.class);
        assertThat(rebound.resolve("a.example")).hasSize(1);
    }

    @Test
    void one_address_inside_refuses_all() throws UnknownHostException {
        PermittedAddresses mixed = PermittedAddresses.publicOr(Scripted.of(answer("1.1.1.1", "10.0.0.1")), List.of());
        assertThatThrownBy(() -> mixed.resolve("a.example")).isInstanceOf(UnknownHostException.class);
    }

    @Test
    void a_range_that_is_named_is_permitted_and_nothing_beside_it() throws UnknownHostException {
        PermittedAddresses named =
                PermittedAddresses.publicOr(SystemDefaultDnsResolver.INSTANCE, List.of("10.20.0.0/16"));
        assertThat(named.resolve("10.20.3.4")).hasSize(1);
        assertThatThrownBy(() -> named.resolve("10.21.0.1")).isInstanceOf(UnknownHostException.class);
        PermittedAddresses only = PermittedAddresses.only(SystemDefaultDnsResolver.INSTANCE, List.of("10.20.0.0/16"));
        assertThatThrownBy(() -> only.resolve("1.1.1.1")).isInstanceOf(UnknownHostException.class);
    }
}
