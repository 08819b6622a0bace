package muster.ledger.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import muster.audit.event.HistoryRead;
import muster.operation.event.RaidCancelled;
import muster.operation.event.RaidRescheduled;
import muster.operation.event.RemoteApplication;
import muster.operation.event.Venue;
import muster.operation.event.WarrantApproved;
import muster.operation.event.WarrantRequested;
import muster.shared.OperationId;
import muster.shared.RaidId;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

class EventCodecTest {
    private static final String OPERATION = "0d7c2f4a-6b1e-4f0a-9d55-3c8e71a2b901";
    private static final String RAID = "2b4d6f80-9a1c-4e3d-8f5b-7c9e1a3b5d7f";

    private final EventCodec codec = new EventCodec();

    @Test
    void a_member_that_nobody_knows_is_not_read_over() {
        String stored = "{\"what\":\"/audit\",\"parameters\":{},\"why\":\"curiosity\"}";
        assertThatThrownBy(() -> codec.decode("history-read", 1, stored.getBytes(UTF_8)))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining("why");
    }

    @Test
    void a_flag_that_is_missing_is_not_taken_for_false() {
        String stored =
                "{\"operationId\":\"%s\",\"siteId\":\"%s\",\"label\":\"A\",\"address\":\"B\"".formatted(OPERATION, RAID)
                        + ",\"location\":{\"latitude\":1,\"longitude\":2},\"zone\":\"UTC\"}";
        assertThatThrownBy(() -> codec.decode("site-added", 1, stored.getBytes(UTF_8)))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining("premisesEntry");
    }

    @Test
    void maps_are_stored_in_the_order_of_their_keys_whatever_order_they_came_in() {
        assertThat(new String(codec.encode(new HistoryRead("x", Map.of("b", "2", "a", "1", "c", "3"))), UTF_8))
                .endsWith("{\"a\":\"1\",\"b\":\"2\",\"c\":\"3\"}}");
    }

    @Test
    void what_is_null_has_no_member_and_comes_back_as_null() {
        RaidRescheduled event = new RaidRescheduled(
                OperationId.of(OPERATION), RaidId.of(RAID), Plans.MORNING, Plans.MIDDAY, null, "The van is late");
        byte[] stored = codec.encode(event);
        assertThat(new String(stored, UTF_8)).doesNotContain("warrantId");
        assertThat(codec.decode("raid-rescheduled", 1, stored)).isEqualTo(event);
    }

    @Test
    void what_a_part_of_an_event_can_tell_from_its_members_is_not_stored_beside_them() {
        WarrantApproved bare = SampleEvents.all().stream()
                .filter(WarrantApproved.class::isInstance)
                .map(WarrantApproved.class::cast)
                .findFirst()
                .orElseThrow();
        WarrantApproved fromAfar = new WarrantApproved(
                bare.operationId(),
                bare.warrantId(),
                bare.judge(),
                bare.decidedAt(),
                false,
                false,
                null,
                null,
                null,
                bare.executeBy(),
                bare.pack(),
                null,
                new RemoteApplication(RemoteApplication.Means.TELEPHONE, "Call 17", false));
        byte[] stored = codec.encode(fromAfar);
        assertThat(new String(stored, UTF_8))
                .contains("\"remote\":{\"means\":\"TELEPHONE\",\"record\":\"Call 17\",\"textModified\":false}");
        assertThat(codec.decode("warrant-approved", 1, stored)).isEqualTo(fromAfar);
    }

    @Test
    void what_was_once_stored_beside_the_members_of_a_venue_is_read_over() {
        byte[] bare = codec.encode(SampleEvents.all().stream()
                .filter(WarrantRequested.class::isInstance)
                .findFirst()
                .orElseThrow());
        String stored = new String(bare, UTF_8)
                .replaceFirst("}$", ",\"venue\":{\"court\":\"Orange\",\"site\":\"Orange\",\"one\":true}}");
        WarrantRequested read = (WarrantRequested) codec.decode("warrant-requested", 1, stored.getBytes(UTF_8));
        assertThat(read.venue()).isEqualTo(new Venue("Orange", "Orange", null));
        assertThat(new String(codec.encode(read), UTF_8)).doesNotContain("\"one\"");
    }

    @Test
    void metadata_comes_back_as_it_went() {
        Map<String, String> metadata = Map.of("actor", "{\"sub\":\"rokafor\"}", "pack", "us-ca-2026.1");
        assertThat(codec.decodeMetadata(codec.encodeMetadata(metadata))).isEqualTo(metadata);
    }

    @Test
    void an_event_of_an_older_form_is_brought_up_to_date_when_it_is_read() {
        EventCodec later = new EventCodec(List.of(
                new Upcast(
                        "raid-cancelled",
                        -1,
                        event -> event.put(
                                "because", "Nobody " + event.remove("why").asString())),
                new Upcast("raid-cancelled", 0, event -> event.set("reason", event.remove("because")))));
        String stored = "{\"operationId\":\"%s\",\"raidId\":\"%s\",\"why\":\"home\"}".formatted(OPERATION, RAID);
        assertThat(later.decode("raid-cancelled", -1, stored.getBytes(UTF_8)))
                .isEqualTo(new RaidCancelled(OperationId.of(OPERATION), RaidId.of(RAID), "Nobody home"));
    }

    @Test
    void an_event_of_a_form_still_to_come_is_not_guessed_at() {
        assertThatThrownBy(() -> codec.decode("history-read", 2, "{}".getBytes(UTF_8)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("newer");
    }
}
