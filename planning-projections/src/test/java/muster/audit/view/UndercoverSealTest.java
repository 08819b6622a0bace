package muster.audit.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import muster.ledger.Recorded;
import muster.operation.event.AssignmentRole;
import muster.operation.event.OfficerAssigned;
import muster.shared.AgencyId;
import muster.shared.AssignmentId;
import muster.shared.OfficerId;
import muster.shared.OperationId;
import muster.shared.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class UndercoverSealTest {
    private static final OfficerId ANN = new OfficerId(UUID.randomUUID());
    private static final OfficerId BEN = new OfficerId(UUID.randomUUID());
    private static final OfficerId COVER = new OfficerId(UUID.randomUUID());

    private final UndercoverSeal seal = UndercoverSeal.of(Stream.of(
            assigned(COVER, "Cory Hale", null, AssignmentRole.COVER),
            assigned(ANN, "Ann", "ann@example", AssignmentRole.UNDERCOVER),
            assigned(BEN, "Ann Benson", null, AssignmentRole.UNDERCOVER),
            assigned(ANN, "Ann", "ann@example", AssignmentRole.UNDERCOVER),
            assigned(new OfficerId(UUID.randomUUID()), "Zo\"e", null, AssignmentRole.UNDERCOVER)));

    private static Recorded assigned(OfficerId who, String name, @Nullable String subject, AssignmentRole role) {
        Window window = new Window(Instant.EPOCH, Instant.EPOCH.plusSeconds(60));
        OfficerAssigned event = new OfficerAssigned(
                new OperationId(UUID.randomUUID()),
                new AssignmentId(UUID.randomUUID()),
                who,
                new AgencyId(UUID.randomUUID()),
                name,
                subject,
                role,
                window,
                window,
                null);
        return new Recorded(1, "operation/x", 0, UUID.randomUUID(), Instant.EPOCH, event, Map.of());
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text.replace('\'', '"'));
    }

    @Test
    void the_same_person_has_the_same_stand_in_wherever_it_is_named() {
        assertThat(seal.over(json("{'officerId': '" + ANN + "', 'all': [{'name': 'Ann', 'sub': 'ann@example'}]}")))
                .isEqualTo(json("{'officerId': 'sealed-1', 'all': [{'name': 'sealed-1', 'sub': 'sealed-1'}]}"));
        assertThat(seal.over(json("{'" + BEN + "': 'Ann Benson'}"))).isEqualTo(json("{'sealed-2': 'sealed-2'}"));
    }

    @Test
    void words_that_people_wrote_are_searched_and_a_name_within_another_word_is_none() {
        assertThat(seal.over(json("['Ann goes in, Ann Benson waits', 'Annual report', 'Hannover']")))
                .isEqualTo(json("['sealed-1 goes in, sealed-2 waits', 'Annual report', 'Hannover']"));
    }

    @Test
    void a_badge_beside_a_name_goes_with_it_and_no_other() {
        assertThat(seal.over(json("[{'name': 'Ann', 'badge': 'B-7'}, {'name': 'Cory Hale', 'badge': 'B-8'}]")))
                .isEqualTo(json("[{'name': 'sealed-1', 'badge': 'sealed-1'}, {'name': 'Cory Hale', 'badge': 'B-8'}]"));
    }

    @Test
    void stored_bytes_name_somebody_in_keys_in_words_and_in_JSON_within_JSON() {
        for (String naming : List.of(
                "{'officerId': '" + ANN + "'}",
                "{'" + BEN + "': 1}",
                "{'note': ['First Ann goes in']}",
                "{'sub': 'ann@example'}",
                "{'input': '{\\'name\\': \\'Zo\\\\\\'e\\'}'}",
                "{'input': ' [\\'\\\\u0041nn\\']'}")) {
            assertThat(seal.isNamedIn(bytes(naming))).as(naming).isTrue();
        }
        for (String silent : List.of("{}", "{'officerId': '" + COVER + "'}", "{'note': '[Annual] report', 'n': 1}")) {
            assertThat(seal.isNamedIn(bytes(silent))).as(silent).isFalse();
        }
    }

    @Test
    void bytes_that_cannot_be_read_may_name_anybody_unless_nobody_is_under_cover() {
        assertThat(seal.isNamedIn(bytes("{'note': "))).isTrue();
        assertThat(UndercoverSeal.BROKEN.isNamedIn(bytes("{'note': "))).isFalse();
        assertThat(UndercoverSeal.BROKEN.isNamedIn(bytes("{'note': ''}"))).isFalse();
    }

    private static byte[] bytes(String text) {
        return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void who_is_not_under_cover_numbers_and_what_is_null_stay() {
        JsonNode answer = json("{'officerId': '" + COVER + "', 'count': 1, 'yes': true, 'none': null}");
        assertThat(seal.over(answer)).isEqualTo(answer);
        UndercoverSeal nobody = UndercoverSeal.of(Stream.of());
        assertThat(nobody.over(json("['Ann']"))).isEqualTo(json("['Ann']"));
    }
}
