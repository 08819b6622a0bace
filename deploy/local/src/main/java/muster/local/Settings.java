package muster.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a person may choose about the demo, all of it by environment variables.
 *
 * @param surge how many percent of the surge are played
 */
record Settings(int port, Path data, Seed seed, int surge) {
    private static final Pattern CONFIGURED_DATABASE = Pattern.compile(
            "spring\\.(datasource|flyway)\\.(hikari\\.)?(jdbc\\.)?(url|user|username|password|jndi\\.name)"
                    + "|muster\\.database(\\..*)?");

    static Settings of(Map<String, String> environment) {
        return new Settings(
                number("MUSTER_PORT", environment.getOrDefault("MUSTER_PORT", "8080"), 65_535),
                Path.of(environment.getOrDefault("MUSTER_DATA", ".muster"))
                        .toAbsolutePath()
                        .normalize(),
                Seed.named(environment.getOrDefault("MUSTER_SEED", "safe-harbor")),
                number("MUSTER_SURGE", environment.getOrDefault("MUSTER_SURGE", "100"), Surge.WHOLE));
    }

    /** The demo gives a token to anyone on this machine: it must never be the door to a database someone cares for. */
    static void refuseConfiguredDatabase(Collection<String> names) {
        for (var name : names) {
            var normal = name.toLowerCase(Locale.ROOT).replace('_', '.').replace('-', '.');
            if (CONFIGURED_DATABASE.matcher(normal).matches()) {
                throw new CannotStart(
                        name + " is set, but the demo uses a database of its own and gives a token to anyone"
                                + " on this machine.\nUnset it to see the demo; to run Muster on your database, see"
                                + " deploy/README.md.");
            }
        }
    }

    void refuseTakenPort() {
        try (var probe = new ServerSocket()) {
            probe.bind(address());
        } catch (IOException taken) {
            throw new CannotStart("""
                    Port %d on 127.0.0.1 cannot be used (%s).
                    Stop what listens there (another demo?) or choose another port: MUSTER_PORT=%d deploy/demo""".formatted(port, taken.getMessage(), port < 65_535 ? port + 1 : 8080));
        }
    }

    private InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    private static int number(String name, String text, int most) {
        try {
            var number = Integer.parseInt(text.strip());
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // refused below, with the same words
        }
        throw new CannotStart("%s is \"%s\": give a number from 1 to %d.".formatted(name, text, most));
    }
}
