package muster.disclosure.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import muster.disclosure.view.FeedItem;
import muster.shared.OperationId;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class StridesTest {
    /** @param operations a letter for each update, of the operation that it is of */
    private static List<List<Long>> strides(String operations) {
        List<FeedItem> page = new ArrayList<>();
        operations
                .chars()
                .forEach(letter -> page.add(new FeedItem(
                        page.size() + 1L,
                        "muster.site.added.v1",
                        new OperationId(new UUID(0, letter)),
                        Instant.EPOCH,
                        JsonMapper.shared().createObjectNode())));
        return Strides.of(page).stream()
                .map(stride -> stride.stream().map(FeedItem::seq).toList())
                .toList();
    }

    @Test
    void of_one_operation_one_update_at_a_time_is_on_its_way() {
        assertThat(strides("AAA")).containsExactly(List.of(1L), List.of(2L), List.of(3L));
    }

    @Test
    void those_of_different_operations_go_together_in_the_order_of_the_feed() {
        assertThat(strides("ABCACB")).containsExactly(List.of(1L, 2L, 3L), List.of(4L, 5L, 6L));
        assertThat(strides("ABBA")).containsExactly(List.of(1L, 2L), List.of(3L, 4L));
    }

    @Test
    void of_nothing_nothing_goes() {
        assertThat(strides("")).isEmpty();
    }
}
