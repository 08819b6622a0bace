package muster.outside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.Yaml;

/** {@code deploy/compose.yaml}, as far as it can be read and followed without containers. */
record Compose(Map<String, Object> file) {
    static final Path DEPLOY = Path.of("..", "deploy");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)(?::([-?])([^}]*))?}");

    static Compose read() {
        try {
            return new Compose(new Yaml().load(Files.readString(DEPLOY.resolve("compose.yaml"))));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** @param target where in the container it is a file */
    record Secret(String source, String target) {}

    Map<String, Object> section(String name) {
        return map(file.get(name));
    }

    Map<String, Object> service(String name) {
        return map(section("services").get(name));
    }

    List<Secret> secrets(String service) {
        return list(service(service), "secrets").stream()
                .map(each -> each instanceof Map<?, ?> named
                        ? new Secret((String) named.get("source"), (String) named.get("target"))
                        : new Secret((String) each, "/run/secrets/" + each))
                .toList();
    }

    /** As the shell that calls compose would have it: {@code ${NAME:-default}}, {@code ${NAME:?why}}, {@code $$}. */
    Map<String, String> environment(String service, Map<String, String> shell) {
        return map(service(service).getOrDefault("environment", Map.of())).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> filledIn(each.getValue(), shell)));
    }

    Path file(Secret secret, Map<String, String> shell) {
        Map<String, Object> declared = map(section("secrets").get(secret.source()));
        return Path.of(filledIn(declared.get("file"), shell));
    }

    private static String filledIn(Object text, Map<String, String> shell) {
        return VARIABLE.matcher(text.toString())
                .replaceAll(
                        found -> Matcher.quoteReplacement(value(found.group(1), found.group(2), found.group(3), shell)))
                .replace("$$", "$");
    }

    private static String value(String name, String kind, String word, Map<String, String> shell) {
        if (shell.containsKey(name)) {
            return shell.get(name);
        }
        if ("-".equals(kind)) {
            return word;
        }
        throw new IllegalArgumentException(name + ": " + word);
    }

    static List<?> list(Map<String, Object> of, String name) {
        return (List<?>) of.getOrDefault(name, List.of());
    }

    static Map<String, Object> map(Object object) {
        Map<String, Object> map = new LinkedHashMap<>();
        ((Map<?, ?>) object).forEach((name, value) -> map.put((String) name, value));
        return map;
    }
}
