package muster.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The wall of a running service with one stone out at a time: somebody must get in where he should not. */
class LooseWallIT {
    /** Also the stones past which only what is pushed comes: whether that comes takes a while each time. */
    private static final boolean PUSHED = Boolean.getBoolean("muster.wall.pushed");

    /** What opens nothing, and why. */
    private static final Map<String, String> NOTHING = Map.of(
            "AgencyFeed.newest reading 1", "a number, up to which streams read their own feed",
            "Lanes.parked reading 1", "asked for a receiver that was found under the agency's own role before",
            "Webhooks.serving AND seat 1", "before each delivery the other is asked");

    @Test
    void INF_01_through_whatever_a_door_does_not_ask_somebody_gets_in() throws Exception {
        LooseWall wall = new LooseWall(Mortar.classes());
        assertThat(Mortar.named()).allMatch(name -> wall.stones().stream().anyMatch(stone -> stone.startsWith(name)));
        List<String> stones = wall.stones().stream()
                .filter(stone -> PUSHED || Mortar.PUSHING.stream().noneMatch(stone::startsWith))
                .toList();
        List<?> survivors = survivors(wall, stones);
        System.out.printf("Wall at work: %d stones, survivors %s%n", stones.size(), survivors);
        assertThat(survivors)
                .map(Object::toString)
                .containsExactlyInAnyOrderElementsOf(
                        NOTHING.keySet().stream().filter(stones::contains).toList());
    }

    private static List<?> survivors(LooseWall wall, List<String> stones) throws ReflectiveOperationException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(wall);
        try {
            Method survivors = wall.loadClass(WallAtWork.class.getName())
                    .getDeclaredMethod("survivors", List.class, boolean.class);
            survivors.setAccessible(true);
            return (List<?>) survivors.invoke(null, stones, PUSHED);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
