package muster.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rules INF-01 and INF-02: each agency gets exactly what the disclosure matrix gives it, through whatever door it tries. */
@ExtendWith(Running.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LeakIT {
    /** Who may come to know each secret. What is not named here, nobody may. */
    private static final String MAY_KNOW = """
            operation's id          LEAD OWN PART PROS VSP CPS MED CRT ANL
            code name               LEAD OWN PART PROS
            objective               LEAD PROS
            site's id               LEAD OWN PART PROS CRT
            label                   LEAD OWN PART PROS
            address                 LEAD OWN PROS
            latitude                LEAD OWN PROS
            longitude               LEAD OWN PROS
            verifier's id           LEAD
            verifier's name         LEAD
            description             LEAD PROS
            photo                   LEAD PROS
            photo's hash            LEAD PROS
            way in                  LEAD OWN
            hazard                  LEAD OWN MED
            hospital                LEAD OWN PART
            staging area            LEAD OWN PART
            advice                  LEAD VSP
            first warrant's id      LEAD PROS CRT
            first fact              LEAD PROS CRT
            first court             LEAD PROS CRT
            first offence           LEAD PROS CRT
            first item              LEAD PROS CRT
            first oath              LEAD PROS CRT
            first trigger           LEAD PROS CRT
            first judge             LEAD PROS CRT
            first judge's reason    LEAD PROS CRT
            warrant's id            LEAD PROS CRT
            affiant's id            LEAD PROS CRT
            fact                    LEAD PROS CRT
            court                   LEAD PROS CRT
            offence                 LEAD PROS CRT
            item                    LEAD PROS CRT
            oath                    LEAD PROS CRT
            trigger                 LEAD PROS CRT
            judge                   LEAD PROS CRT
            judge's reason          LEAD PROS CRT
            document's reference    LEAD PROS CRT
            document's hash         LEAD PROS CRT
            material's id           LEAD OWN PART
            title                   LEAD OWN PART
            content                 LEAD OWN PART
            purpose                 PART
            unreleased title        LEAD OWN
            unreleased content      LEAD OWN
            raid's id               LEAD OWN PART PROS VSP CPS MED
            raid's start            LEAD OWN PART PROS
            raid's week             VSP CPS MED
            reason to move          LEAD PROS
            reason to cancel        LEAD PROS
            reason to release       LEAD
            reason to withdraw      LEAD PROS
            exception's author      LEAD PROS
            exception's facts       LEAD PROS
            LEAD officer's id       LEAD
            LEAD officer's name     LEAD
            LEAD task's id          LEAD
            OWN officer's id        LEAD OWN
            OWN officer's name      LEAD OWN
            OWN task's id           LEAD OWN
            PROS officer's id       LEAD PROS
            PROS officer's name     LEAD PROS
            leaving officer's id    LEAD OWN
            leaving officer's name  LEAD OWN
            survivor                LEAD PROS VSP
            release's aim           LEAD VSP
            release's id            LEAD VSP
            form                    LEAD
            form's hash             LEAD
            informer                LEAD
            former survivor         LEAD PROS
            former release's aim    LEAD
            former release's id     LEAD VSP
            former form             LEAD
            former form's hash      LEAD
            former informer         LEAD
            id of LEAD              LEAD OWN PART PROS
            id of OWN               LEAD OWN PART PROS
            id of PART              LEAD PART PROS
            id of PROS              LEAD PROS
            id of VSP               LEAD PROS VSP
            id of CPS               LEAD PROS CPS
            id of MED               LEAD PROS MED
            id of CRT               LEAD PROS CRT
            id of ANL               LEAD PROS ANL
            id of NEIGH             NEIGH
            name of LEAD            LEAD
            name of OWN             OWN
            name of PART            PART
            name of PROS            PROS
            name of VSP             VSP
            name of CPS             CPS
            name of MED             MED
            name of CRT             CRT
            name of ANL             ANL
            name of NEIGH           NEIGH
            conflict's id           LEAD ANL
            other side's agency     LEAD ANL
            other side's desk       LEAD ANL
            """;

    private final Service muster;
    private final Secrets secrets;

    LeakIT(Service muster) {
        this.muster = muster;
        secrets = new Secrets(muster);
        Caller lead = secrets.reader(Seat.LEAD);
        String feed = TaskForce.API + "/agencies/" + secrets.agency(Seat.LEAD) + "/updates?limit=1000";
        await().until(() -> lead.get(feed).text().contains(secrets.words().get("reason to withdraw")));
    }

    @ParameterizedTest
    @EnumSource
    void an_agency_gets_what_the_matrix_gives_it_and_not_a_byte_more(Seat seat) {
        Prying prying = new Prying(secrets, seat);
        List<String> found = known(prying.everything());
        assertThat(prying.answers()).isGreaterThan(150);
        assertThat(found).containsExactlyInAnyOrderElementsOf(allowed(seat));
    }

    private List<String> known(Haystack got) {
        Map<String, String> words = secrets.words();
        List<String> found = got.found(words.values().stream());
        return words.keySet().stream()
                .filter(secret -> found.contains(words.get(secret)))
                .toList();
    }

    private static List<String> allowed(Seat seat) {
        return MAY_KNOW.lines()
                .filter(row -> Arrays.asList(row.substring(24).split(" ")).contains(seat.name()))
                .map(row -> row.substring(0, 24).strip())
                .toList();
    }

    /** DEC-03: symmetric, so what its own lead is told of the other side is all that the other side is told of it. */
    @Test
    void DEC_03_the_other_side_of_a_conflict_gets_whom_to_call_and_not_a_byte_more() {
        String agency = secrets.words().get("other side's agency");
        Caller other = muster.as(Person.of("Reader", agency, "agency"));
        String door = TaskForce.API + "/agencies/" + agency;
        await().until(() -> other.get(door + "/updates?limit=1000").text().contains("muster.conflict.noticed.v1"));
        Haystack got = new Haystack();
        for (String path : List.of("/updates?limit=1000", "/operations", "/calendar.ics")) {
            got.add(other.get(door + path).expect(200));
        }
        assertThat(known(got))
                .contains("own desk", "id of LEAD", "conflict's id")
                .allMatch(secret -> secret.startsWith("other side's")
                        || List.of("own desk", "id of LEAD", "conflict's id").contains(secret));
    }

    @Test
    void every_row_is_a_secret_that_was_planted() {
        assertThat(Stream.of(Seat.values()).flatMap(seat -> allowed(seat).stream()))
                .isSubsetOf(secrets.words().keySet());
    }

    @Test
    void the_log_holds_no_secret() {
        assertThat(known(new Haystack().add(muster.log()))).isEmpty();
    }

    @Test
    void the_measurements_hold_no_secret() {
        Caller auditor = muster.as(Person.without("Auditor", "auditor"));
        Answer measured = auditor.get("/actuator/prometheus").expect(200);
        assertThat(measured.text()).contains("muster_commands");
        assertThat(known(new Haystack().add(measured))).isEmpty();
    }
}
