package muster.disclosure.webhook.http;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Hosts that a receiver's URL may name to reach what lies inside, in the ways in which an address can be written. */
final class HostileTargets {
    private static final List<String> INSIDE = List.of(
            "127.0.0.1",
            "127.255.255.254",
            "10.0.0.1",
            "10.255.255.255",
            "172.16.0.1",
            "172.31.255.255",
            "192.168.0.1",
            "169.254.169.254",
            "100.64.0.1",
            "100.127.255.255",
            "0.0.0.0",
            "0.1.2.3",
            "192.0.0.8",
            "192.0.2.1",
            "192.88.99.1",
            "198.18.0.1",
            "198.19.255.255",
            "198.51.100.7",
            "203.0.113.9",
            "224.0.0.1",
            "239.255.255.250",
            "240.0.0.1",
            "255.255.255.255");
    private static final List<String> OTHERS = List.of(
            "localhost",
            "LOCALHOST",
            "localhost.",
            "[::]",
            "[::1]",
            "[0:0:0:0:0:0:0:1]",
            "[fe80::1]",
            "[febf::1]",
            "[fec0::1]",
            "[fc00::1]",
            "[fd00:ec2::254]",
            "[ff02::1]",
            "[ff0e::1]",
            "[100::1]",
            "[2001::1]",
            "[2001:10::1]",
            "[2001:20::1]",
            "[2001:db8::1]",
            "[2002:7f00:1::]",
            "[3fff::1]",
            "[4000::1]",
            "[5f00::1]",
            "[8000::1]",
            "[2620:4f:8000::1]");

    private HostileTargets() {}

    static Stream<String> all() {
        return Stream.concat(INSIDE.stream().flatMap(HostileTargets::written), OTHERS.stream());
    }

    private static Stream<String> written(String address) {
        int[] b = Stream.of(address.split("\\.")).mapToInt(Integer::parseInt).toArray();
        long whole = ((long) b[0] << 24) | (b[1] << 16) | (b[2] << 8) | b[3];
        String high = Integer.toHexString(b[0] << 8 | b[1]);
        String low = Integer.toHexString(b[2] << 8 | b[3]);
        List<String> forms = new ArrayList<>(List.of(
                address,
                address + ".",
                Long.toString(whole),
                "0x" + Long.toHexString(whole),
                "0" + Long.toOctalString(whole),
                "0%o.0%o.0%o.0%o".formatted(b[0], b[1], b[2], b[3]),
                "0x%x.0x%x.0x%x.0x%x".formatted(b[0], b[1], b[2], b[3]),
                "%d.%d".formatted(b[0], (b[1] << 16) | (b[2] << 8) | b[3]),
                "%d.%d.%d".formatted(b[0], b[1], (b[2] << 8) | b[3])));
        for (String wrapping : List.of(
                "::ffff:%s:%s",
                "::%s:%s",
                "::ffff:0:%s:%s",
                "64:ff9b::%s:%s",
                "64:ff9b:1::%s:%s",
                "2002:%s:%s::1",
                "2001:0:1:2:3:4:%s:%s",
                "fe80::5efe:%s:%s",
                "5f00::%s:%s")) {
            forms.add("[" + wrapping.formatted(high, low) + "]");
        }
        forms.add("[::ffff:" + address + "]");
        return forms.stream();
    }
}
