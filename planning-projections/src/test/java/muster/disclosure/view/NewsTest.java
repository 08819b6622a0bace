package muster.disclosure.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import muster.shared.AgencyId;
import muster.shared.OperationId;
import org.junit.jupiter.api.Test;

class NewsTest {
    private static final OperationId ONE = new OperationId(UUID.randomUUID());
    private static final OperationId OTHER = new OperationId(UUID.randomUUID());

    private final AgencyId agency = new AgencyId(UUID.randomUUID());
    private final FeedBell bell = new FeedBell();

    @Test
    void the_last_updates_have_the_numbers_up_to_the_newest() {
        assertThat(new News(9, List.of(ONE, OTHER, ONE)).updates())
                .containsExactly(entry(7L, ONE), entry(8L, OTHER), entry(9L, ONE));
    }

    @Test
    void it_follows_the_number_before_the_first_of_them_alone() {
        News news = new News(9, List.of(ONE, OTHER, ONE));
        assertThat(news.follows(6)).isTrue();
        assertThat(Stream.of(5L, 7L, 9L)).noneMatch(news::follows);
    }

    @Test
    void too_many_to_be_named_follow_nothing() {
        List<OperationId> many = Stream.generate(() -> ONE).limit(17).toList();
        assertThat(new News(17, many).follows(0)).isFalse();
        assertThat(new News(17, many).updates()).isEmpty();
        assertThat(new News(16, many.subList(0, 16)).follows(0)).isTrue();
    }

    @Test
    void another_node_hears_what_was_told() throws InterruptedException {
        News news = new News(2, List.of(OTHER, ONE));
        FeedBell.Ring ring = bell.listen(agency);
        bell.heard(news.of(agency));
        assertThat(ring.await(Duration.ZERO)).contains(news);
    }

    @Test
    void as_many_as_are_named_fit_into_a_notification() {
        List<OperationId> most = Stream.generate(() -> ONE).limit(16).toList();
        assertThat(new News(Long.MAX_VALUE, most).of(agency)).hasSizeLessThan(8_000);
    }

    @Test
    void who_waited_unheard_is_rung_for_without_a_number() throws InterruptedException {
        FeedBell.Ring ring = bell.listen(agency);
        bell.ringAll();
        assertThat(ring.await(Duration.ZERO).map(News::updates)).contains(Map.of());
    }

    @Test
    void nothing_is_heard_where_nothing_rang() throws InterruptedException {
        assertThat(bell.listen(agency).await(Duration.ZERO)).isEmpty();
    }
}
