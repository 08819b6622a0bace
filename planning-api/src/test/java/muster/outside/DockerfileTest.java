package muster.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What can be said of {@code deploy/Dockerfile} without building it. */
class DockerfileTest {
    private static final Path ROOT = Path.of("..");
    private static final String VERSION = "0.1.0";

    private final List<String> instructions = instructions();

    @Test
    void every_base_is_one_release_and_not_whatever_is_newest() {
        assertThat(words("FROM"))
                .isNotEmpty()
                .allSatisfy(from -> assertThat(from.getFirst())
                        .matches("[a-z/-]+:[\\w.-]*\\d+[._]?\\d+[\\w.-]*")
                        .doesNotContain("latest"));
    }

    @Test
    void it_runs_as_nobody_in_particular_and_never_as_root() {
        int last = instructions.lastIndexOf(instructions.stream()
                .filter(each -> each.startsWith("FROM "))
                .toList()
                .getLast());
        assertThat(instructions.subList(last, instructions.size()))
                .filteredOn(each -> each.startsWith("USER "))
                .singleElement()
                .satisfies(user -> assertThat(user).matches("USER [1-9]\\d{3,}:[1-9]\\d{3,}"));
    }

    @Test
    void nothing_is_fetched_but_by_Maven_and_nothing_is_unpacked_from_elsewhere() {
        assertThat(instructions).noneMatch(each -> each.startsWith("ADD "));
        assertThat(words("RUN").stream().flatMap(List::stream)).doesNotContain("curl", "wget", "apt-get", "git");
    }

    @Test
    void whatever_it_copies_is_there_and_let_into_the_build() throws IOException {
        List<String> stages = words("FROM").stream()
                .filter(from -> from.size() == 3)
                .map(List::getLast)
                .toList();
        List<String> letIn = letIn();
        for (List<String> copy : words("COPY")) {
            if (copy.getFirst().startsWith("--from=")) {
                assertThat(stages).contains(copy.getFirst().substring("--from=".length()));
                continue;
            }
            for (String source : copy.subList(0, copy.size() - 1)) {
                assertThat(ROOT.resolve(source)).exists();
                assertThat(letIn)
                        .as(source)
                        .anyMatch(allowed -> source.equals(allowed) || source.startsWith(allowed + "/"));
            }
        }
    }

    @Test
    void no_secret_and_no_data_can_get_into_a_build() throws IOException {
        assertThat(ignored()).startsWith("*");
        assertThat(letIn())
                .isNotEmpty()
                .noneMatch(allowed -> Stream.of("deploy", ".muster", "deploy/.secrets", "*", "**")
                        .anyMatch(allowed::equals));
    }

    @Test
    void it_holds_the_jar_of_this_version_and_the_PostgreSQL_of_the_composition() throws IOException {
        assertThat(Files.readString(ROOT.resolve("pom.xml"))).contains("<version>" + VERSION + "</version>");
        assertThat(words("RUN").stream().flatMap(List::stream))
                .contains("planning-api/target/planning-api-" + VERSION + "-service.jar");
        Compose compose = Compose.read();
        assertThat(compose.service("muster")).containsEntry("image", "muster:" + VERSION);
        assertThat(words("FROM"))
                .anyMatch(from ->
                        from.getFirst().equals(compose.service("database").get("image")));
    }

    /** The modules of the JVM in the image. */
    static String modules() {
        String jlink = instructions().stream()
                .filter(each -> each.contains("jlink "))
                .findFirst()
                .orElseThrow();
        return Arrays.asList(jlink.split(" ")).getLast();
    }

    private List<List<String>> words(String instruction) {
        return instructions.stream()
                .filter(each -> each.startsWith(instruction + " "))
                .map(each -> Arrays.asList(each.split(" ")).subList(1, each.split(" ").length))
                .toList();
    }

    private static List<String> instructions() {
        try {
            String joined = Files.readString(ROOT.resolve("deploy/Dockerfile")).replaceAll("\\\\\n\\s*", "");
            return new ArrayList<>(joined.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList());
        } catch (IOException cause) {
            throw new java.io.UncheckedIOException(cause);
        }
    }

    private static List<String> ignored() throws IOException {
        return Files.readAllLines(ROOT.resolve("deploy/Dockerfile.dockerignore")).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }

    private static List<String> letIn() throws IOException {
        return ignored().stream()
                .filter(line -> line.startsWith("!"))
                .map(line -> line.substring(1))
                .toList();
    }
}
