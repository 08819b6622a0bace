package muster.outside;

import static muster.outside.TaskForce.API;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The plan on paper: for each recipient what it may see, with its name, and provable to be that version. */
@ExtendWith(Running.class)
class PaperIT {
    private static final Pattern CODE = Pattern.compile("(/api/v1/\\S+)#sha256=([0-9a-f]{64})");

    private final Service muster;
    private final TaskForce force;
    private final Plan plan;
    private final Caller supervisor;

    PaperIT(Service muster) {
        this.muster = muster;
        force = TaskForce.enrolled(muster);
        plan = force.open();
        plan.raid();
        supervisor = muster.as(Person.of("Susan Supervisor", force.lead(), "supervisor"));
    }

    private Printed printed(String question) {
        Answer answer = supervisor.get(plan.path() + "/plan.pdf" + question).expect(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/pdf");
        return Printed.of(answer);
    }

    private static void assertProves(Printed printed, Caller reader) {
        Matcher code = CODE.matcher(printed.code());
        assertThat(code.matches()).as(printed.code()).isTrue();
        assertThat(sha256(reader.get(code.group(1)).expect(200).body())).isEqualTo(code.group(2));
        assertThat(printed.pages()).allSatisfy(page -> assertThat(page).contains(code.group(2)));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void every_page_names_its_holder_and_its_number_and_the_code_proves_the_version() {
        Printed printed = printed("");
        assertThat(printed.tagged()).isTrue();
        assertThat(printed.language()).isEqualTo("en");
        assertThat(printed.title()).contains(plan.read().at("/codeName").asString());
        for (int n = 1; n <= printed.pages().size(); n++) {
            assertThat(printed.pages().get(n - 1))
                    .contains("Page " + n + " of " + printed.pages().size(), "copy for Susan Supervisor");
        }
        assertThat(printed.text())
                .contains("Operations order (SMEAC)", "Draft: nobody has submitted this plan.")
                .contains("ICS 201", "ICS 202", "ICS 203", "ICS 204", "ICS 205", "ICS 206", "ICS 207", "ICS 208")
                .contains("ICS 214", "ICS 215A", "12 Harbor Way");
        plan.site();
        assertProves(printed, supervisor);
    }

    @Test
    void OPS_03_a_stale_plan_says_so_and_the_submitted_one_can_still_be_printed() {
        plan.add("submissions", ConductBodies.submission());
        assertThat(printed("").text()).doesNotContain("Stale", "Not the present plan");
        plan.site();
        assertThat(printed("").text()).contains("Stale: changed since version 1 of the plan was submitted (sites)");
        Printed submitted = printed("?planVersion=1");
        assertThat(submitted.text()).contains("Not the present plan", "Stale by now");
        assertProves(submitted, supervisor);
        plan.add("submissions", ConductBodies.submission());
        assertThat(printed("?planVersion=1").text()).contains("Superseded by version 2 of the plan.");
        supervisor.get(plan.path() + "/plan.pdf?planVersion=7").expectProblem(404, "not-found");
    }

    @Test
    void a_long_plan_goes_on_over_pages() {
        plan.add("submissions", ConductBodies.submission("A line of the concept.\n".repeat(150)));
        Printed printed = printed("");
        long pages = printed.pages().stream()
                .filter(page -> page.contains("A line of the concept."))
                .count();
        assertThat(pages).isGreaterThan(2);
    }

    @Test
    void names_of_many_scripts_are_set() {
        List<String> names = List.of("Олена Шевченко", "Nguyễn Thị Hòa", "王美玲", "สมชาย");
        for (String name : names) {
            Body person = Bodies.officer(force.lead()).with("name", name);
            String officer = force.coordinator()
                    .post(API + "/officers", person)
                    .expect(201)
                    .id();
            plan.task(officer, Bodies.window("10:00", "11:00"));
        }
        assertThat(printed("").text()).contains(names);
    }

    @Test
    void what_was_typed_is_text_and_never_markup() {
        String script = "<script>alert('x')</script> & \"\\ {{objective}}";
        plan.add("submissions", ConductBodies.submission(script));
        Answer page = supervisor.get(plan.path() + "/plan.html").expect(200);
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(page.text()).doesNotContain("<script").contains("&lt;script&gt;", "{{objective}}");
        assertThat(printed("").text()).contains("<script>alert('x')</script> &");
    }

    @Test
    void INF_01_an_agency_prints_what_it_was_told_and_nothing_else() {
        String provider = force.agency("VICTIM_SERVICES");
        plan.invite(provider);
        String mine = API + "/agencies/" + provider + "/operations/" + plan.id();
        Caller reader = force.reader(provider);
        await().until(() -> reader.get(mine).text().contains("week"));
        Printed printed = Printed.of(reader.get(mine + "/plan.pdf").expect(200));
        String page = reader.get(mine + "/plan.html").expect(200).text();
        String codeName = plan.read().at("/codeName").asString();
        String week = reader.get(mine).at("/raids/0/week").asString();
        for (String copy : List.of(printed.text(), page)) {
            assertThat(copy).contains(week).doesNotContain(codeName, "Harbor Way", "parlour", "Superior Court");
        }
        assertProves(printed, reader);
        force.reader(force.agency("MEDICAL")).get(mine + "/plan.pdf").expectProblem(404, "not-found");
        assertThat(page.getBytes(StandardCharsets.UTF_8)).isNotEmpty();
    }
}
