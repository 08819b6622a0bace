package muster.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README and the demo tell people to type is typed here, letter by letter. */
class ReadmeIT {
    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern TRIED = Pattern.compile("tried by ReadmeIT -->\\n```bash\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");

    @TempDir
    static Path data;

    static RunningDemo demo;

    @BeforeAll
    static void start() {
        demo = RunningDemo.ready(data);
    }

    @AfterAll
    static void stop() {
        demo.close();
    }

    @Test
    void the_lines_of_the_README_show_the_timeline_the_refusal_the_agencys_view_and_the_clock() throws Exception {
        String lines = TRIED.matcher(Files.readString(ROOT.resolve("README.md")))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.joining());
        String answers =
                typed(lines.replace("http://127.0.0.1:8080", demo.url()).replace(".muster/", data + "/"));
        assertThat(answers)
                .contains("\"kind\":\"PAST\"", "\"kind\":\"PLANNED\"")
                .contains("05:40", "\"rule\":\"WAR-05\"", "\"outcome\":\"REFUSED\"")
                .contains("\"type\":\"muster.participation.opened.v1\"", "\"week\":")
                .contains("\"clockSatisfied\":true")
                .doesNotContain("urn:muster:problem");
    }

    @Test
    void the_lines_that_the_demo_prints_work_as_printed() throws Exception {
        String lines = demo.lines().stream()
                .map(String::strip)
                .filter(line -> line.startsWith("as"))
                .collect(Collectors.joining("\n"));
        assertThat(typed(lines))
                .contains("\"codeName\":\"Safe Harbor\"", "\"kind\":\"PLANNED\"", "05:40", "\"week\":")
                .doesNotContain("urn:muster:problem");
    }

    @Test
    void every_link_of_the_README_leads_somewhere() throws IOException {
        List<String> links = LINK.matcher(Files.readString(ROOT.resolve("README.md")))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        assertThat(links)
                .hasSizeGreaterThan(20)
                .allSatisfy(link -> assertThat(ROOT.resolve(link)).exists());
    }

    private static String typed(String lines) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("bash", "-euo", "pipefail", "-c", lines)
                .redirectErrorStream(true)
                .start();
        String answers = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).as(answers).isZero();
        return answers;
    }
}
