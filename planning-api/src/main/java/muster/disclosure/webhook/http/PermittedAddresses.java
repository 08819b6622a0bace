package muster.disclosure.webhook.http;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;
import org.springframework.security.util.matcher.InetAddressMatcher;
import org.springframework.security.util.matcher.InetAddressMatchers;

/**
 * Resolves names to addresses to which deliveries may go, and the connection is made to just these. So whatever a name says
 * when it is looked up again, however an address is written, nothing inside is reached by naming it as a receiver. One
 * address that is not permitted among several refuses them all.
 */
record PermittedAddresses(DnsResolver names, InetAddressMatcher permitted) implements DnsResolver {
    /** IANA's special-purpose registries (RFC 6890 and later), and what carries another address within. */
    private static final List<String> SPECIAL = List.of(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.31.196.0/24",
            "192.52.193.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "192.175.48.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            // Everything but global unicast: compatible, mapped, translated, discarded, segment routing, unique and
            // link local.
            "::/3",
            "4000::/2",
            "8000::/1",
            // Of global unicast: protocol assignments with Teredo and ORCHID, documentation, 6to4, AS112.
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "2620:4f:8000::/48",
            "3fff::/20");

    /** @param inside ranges that are permitted besides what is public, as {@code 10.20.0.0/16} */
    static PermittedAddresses publicOr(DnsResolver names, List<String> inside) {
        InetAddressMatcher outside = InetAddressMatchers.matchExternal().build();
        InetAddressMatcher special = anyOf(SPECIAL);
        InetAddressMatcher within = anyOf(inside);
        return new PermittedAddresses(
                names, address -> outside.matches(address) && !special.matches(address) || within.matches(address));
    }

    static PermittedAddresses only(DnsResolver names, List<String> inside) {
        return new PermittedAddresses(names, anyOf(inside));
    }

    /** Each range for addresses of its own kind: the first bits of the other kind mean nothing there. */
    private static InetAddressMatcher anyOf(List<String> ranges) {
        List<InetAddressMatcher> all = ranges.stream()
                .map(range -> {
                    InetAddressMatcher bits = InetAddressMatchers.fromIpAddress(range);
                    boolean six = range.contains(":");
                    return (InetAddressMatcher)
                            address -> address instanceof Inet6Address == six && bits.matches(address);
                })
                .toList();
        return address -> all.stream().anyMatch(range -> range.matches(address));
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = names.resolve(host);
        if (found == null || found.length == 0 || !Stream.of(found).allMatch(permitted::matches)) {
            throw new UnknownHostException("Nothing is delivered there");
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
