package muster.outside;

import static muster.outside.TaskForce.API;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent as a roster, the answer says what to mend. */
@ExtendWith(Running.class)
class BadRosterIT {
    private static final String IMPORTS = API + "/officers/imports";
    private static final String ONLY = "?validateOnly=true";
    private static final String HEADERS = "agencyId,name,capacity,qualifications,authority\n";

    private final Service muster;
    private final TaskForce force;
    private final String person;

    BadRosterIT(Service muster) {
        this.muster = muster;
        force = TaskForce.enrolled(muster);
        person = force.lead() + ",Ann,ADVOCATE,ENTRY_TEAM 2099-12-31 | MEDIC 2098-12-31,US-CA 2020-01-01 2099-12-31\n";
    }

    private Caller sending() {
        return force.coordinator().with("Content-Type", "text/csv");
    }

    private Answer send(String query, String sheet) {
        return sending().post(IMPORTS + query, sheet.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void what_cannot_be_a_roster_is_told_so() {
        send("", "").expectProblem(422, "roster-empty");
        send("", "name;rank\nAnn;1\n")
                .expectProblem(422, "roster-headers-unclear")
                .names("/1/rank");
        send("", "name\n\"Ann\n").expectProblem(400, "unreadable-body");
        sending().post(IMPORTS, new byte[] {'n', (byte) 0xe9}).expectProblem(400, "unreadable-body");
        send("", HEADERS + person.repeat(1_001)).expectProblem(422, "roster-too-long");
        send("", HEADERS + "x".repeat(1 << 20)).expectProblem(413, "body-too-large");
        Answer json = force.coordinator().post(IMPORTS, Body.of("name", "Ann"));
        json.expectProblem(415, "unsupported-media-type");
        assertThat(json.at("/detail").asString()).contains("text/csv");
        force.leading()
                .with("Content-Type", "text/csv")
                .post(IMPORTS, "name\n".getBytes(StandardCharsets.UTF_8))
                .expectProblem(403, "forbidden");
    }

    @ParameterizedTest
    @ValueSource(longs = {27, 20_261_129})
    void a_spoilt_sheet_is_a_problem_and_never_a_fault(long seed) {
        Random random = new Random(seed);
        byte[] good = (HEADERS + person + person).getBytes(StandardCharsets.UTF_8);
        byte[] odd = "\",;|[]{}'=\n\r\t \u0000é李\uFEFF0-".getBytes(StandardCharsets.UTF_8);
        long head = muster.ledgerHead();
        for (int n = 0; n < 150; n++) {
            byte[] spoilt = good.clone();
            for (int times = random.nextInt(6); times >= 0; times--) {
                spoilt[random.nextInt(spoilt.length)] = odd[random.nextInt(odd.length)];
            }
            Answer answer = sending().post(IMPORTS + ONLY, spoilt);
            assertThat(answer.status()).as(answer.text()).isIn(200, 400, 422);
            assertThat(answer.text()).doesNotContain("Exception", "muster.officer", "java.");
        }
        assertThat(muster.ledgerHead()).isEqualTo(head);
    }
}
