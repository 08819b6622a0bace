package muster.outside;

import static muster.outside.TaskForce.API;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(Running.class)
class ListsIT {
    private static final int MORE_THAN_THE_POOL_HAS_CONNECTIONS = 40;

    private final TaskForce force;

    ListsIT(Service muster) {
        force = TaskForce.enrolled(muster);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/agencies", "/officers", "/operations"})
    void a_list_gives_back_what_it_used(String list) {
        force.open();
        for (int n = 0; n < MORE_THAN_THE_POOL_HAS_CONNECTIONS; n++) {
            force.leading().get(API + list + "?limit=1").expect(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/agencies", "/officers", "/operations"})
    void what_is_out_of_range_is_refused(String list) {
        for (String wrong : List.of("limit=0", "limit=1001", "limit=x", "cursor=!", "cursor=bm90IGEgdXVpZA")) {
            force.leading()
                    .get(API + list + "?" + wrong)
                    .expectProblem(400, "bad-parameter")
                    .names(wrong.substring(0, wrong.indexOf('=')));
        }
    }

    @Test
    void a_timeline_is_read_in_parts_without_loss() {
        Plan plan = force.open();
        plan.raid();
        String timeline = plan.path() + "/timeline";
        int all = force.leading().get(timeline).expect(200).at("/items").size();
        assertThat(Lists.throughAll(force.leading(), timeline + "?limit=2")).hasSize(all);
    }
}
