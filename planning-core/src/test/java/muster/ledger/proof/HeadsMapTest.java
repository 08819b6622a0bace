package muster.ledger.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadsMapTest {
    static IntStream sizes() {
        return IntStream.rangeClosed(0, 33);
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void what_is_shown_holds_of_this_map_and_of_no_other(int streams) {
        List<HeadsMap.Head> heads = heads(streams);
        HeadsMap map = HeadsMap.of(heads);
        assertThat(map).extracting(HeadsMap::streams).isEqualTo((long) streams);
        Hash other = HeadsMap.of(heads(streams + 1)).root();
        for (int i = 0; i < streams + 20; i++) {
            HeadsMap.Shown shown = map.show("stream/" + i);
            assertThat(shown.present()).isEqualTo(i < streams);
            assertThat(shown.verify(streams, map.root())).isTrue();
            assertThat(shown.verify(streams + 1, other)).isFalse();
            assertThat(shown.verify(streams, other)).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void a_present_stream_can_never_be_shown_as_absent(int streams) {
        HeadsMap map = HeadsMap.of(heads(streams));
        List<HeadsMap.Entry> entries = IntStream.range(0, streams)
                .mapToObj(i -> map.show("stream/" + i).leaves().getFirst())
                .toList();
        List<List<HeadsMap.Entry>> lies = new ArrayList<>(List.of(List.of()));
        for (HeadsMap.Entry one : entries) {
            lies.add(List.of(one));
            entries.forEach(two -> lies.add(List.of(one, two)));
        }
        for (int i = 0; i < streams; i += 5) {
            for (List<HeadsMap.Entry> lie : lies) {
                assertThat(new HeadsMap.Shown("stream/" + i, false, lie).verify(streams, map.root()))
                        .isFalse();
            }
        }
    }

    @Test
    void the_order_in_which_streams_come_does_not_matter_and_none_comes_twice() {
        List<HeadsMap.Head> heads = heads(9);
        assertThat(HeadsMap.of(heads.reversed()).root())
                .isEqualTo(HeadsMap.of(heads).root());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HeadsMap.of(List.of(heads.get(0), heads.get(1), heads.get(0))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"size\":1,\"streams\":1}",
                "{\"size\":1,\"streams\":1,\"root\":\"00\"}",
                "{\"size\":1,\"size\":1,\"streams\":1,\"root\":\"ROOT\"}",
                "{\"size\":1.0,\"streams\":1,\"root\":\"ROOT\"}",
                "{\"size\":\"1\",\"streams\":1,\"root\":\"ROOT\"}",
                "{\"size\":-1,\"streams\":1,\"root\":\"ROOT\"}",
                "{\"size\":1,\"streams\":1,\"root\":\"ROOT\",\"more\":1}",
                "{\"size\":1,\"streams\":1,\"root\":\"ROOT\"} {}",
                "{\"size\":1,\"streams\":1,\"root\":\"ROOT\"",
            })
    void what_is_no_payload_of_heads_is_refused(String payload) {
        byte[] bytes = payload.replace("ROOT", "ab".repeat(32)).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThatIllegalArgumentException().isThrownBy(() -> HeadsPayload.read(bytes));
    }

    private static List<HeadsMap.Head> heads(int streams) {
        return IntStream.range(0, streams)
                .mapToObj(i -> new HeadsMap.Head("stream/" + i, i, Book.digest("leaf " + i)))
                .toList();
    }
}
