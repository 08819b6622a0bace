package muster.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import muster.operation.RandomHistory;
import muster.shared.AgencyId;
import org.junit.jupiter.api.Test;

/**
 * The wall with one stone taken out at a time: a cell of the matrix that shows everything, a place in the code that does not ask. Each time the
 * search for secrets or the comparison of twins must tell. {@code -Dmuster.mutants=1} tries every one, else one of that many.
 */
class WallMutantsTest {
    private static final int ONE_OF = Integer.getInteger("muster.mutants", 6);
    private static final int HISTORIES = Integer.getInteger("muster.mutants.histories", 150);
    private static final List<Class<?>> ASKING = List.of(
            Disclosure.class,
            Situation.class,
            Participation.class,
            Telling.class,
            SiteTelling.class,
            Serving.class,
            Staged.class,
            PlanTelling.class,
            FieldTelling.class,
            CareTelling.class,
            ConflictTelling.class,
            OriginTelling.class,
            ReleaseTelling.class,
            UndercoverTelling.class);
    private static final List<String> FILTERS = List.of(
            "sees",
            "seesAll",
            "seesPlan",
            "seesPerson",
            "seesTask",
            "seesAnswer",
            "isOurs",
            "isTold",
            "mine",
            "serves");

    /** @param wall where it stands, without that stone */
    private record Stone(String name, ClassLoader wall) {}

    /** OPENS_NOTHING: nobody is told anything that it is not told anyway; it may be told less, which other tests look for. */
    private enum Outcome {
        FOUND,
        OPENS_NOTHING,
        MISSED
    }

    @Test
    void INF_01_whatever_is_taken_out_of_the_wall_is_missed() {
        List<Stone> all = Stream.concat(cells(), questions()).toList();
        assertThat(all).hasSizeGreaterThan(200);
        Map<Outcome, List<String>> outcomes = IntStream.range(0, all.size())
                .filter(n -> n % ONE_OF == 0)
                .mapToObj(all::get)
                .collect(Collectors.groupingBy(
                        WallMutantsTest::outcome, Collectors.mapping(Stone::name, Collectors.toList())));
        List<String> found = outcomes.getOrDefault(Outcome.FOUND, List.of());
        List<String> missed = outcomes.getOrDefault(Outcome.MISSED, List.of());
        System.out.printf(
                "Wall: mutants %d, killed %d; of %d that can be made %d open nothing in %d histories: %s%n",
                found.size() + missed.size(),
                found.size(),
                all.size(),
                outcomes.getOrDefault(Outcome.OPENS_NOTHING, List.of()).size(),
                HISTORIES,
                outcomes.get(Outcome.OPENS_NOTHING));
        assertThat(missed).isEmpty();
    }

    private static Outcome outcome(Stone stone) {
        if (isTrue(stone, "isBreached")) {
            return Outcome.FOUND;
        }
        return isTrue(stone, "opensSomething") ? Outcome.MISSED : Outcome.OPENS_NOTHING;
    }

    @Test
    void the_wall_as_it_stands_is_whole() {
        assertThat(outcome(new Stone("nothing", new Wall(Map.of())))).isEqualTo(Outcome.OPENS_NOTHING);
    }

    private static Stream<Stone> cells() {
        return Arrays.stream(Matrix.values())
                .flatMap(row -> Arrays.stream(Column.values())
                        // Whom no feed tells: their doors have tests of their own.
                        .filter(column -> column != Column.NEIGH && column != Column.AUD)
                        .filter(column -> row.seenBy(column) != Sight.FULL)
                        .map(column -> new Stone(row + " seen by " + column, widened(row, column))));
    }

    private static Stream<Stone> questions() {
        Predicate<InvokeInstruction> filter = call -> call.name().equalsString("seenBy")
                || call.name().equalsString("equals")
                        && call.owner().asInternalName().equals("muster/shared/AgencyId")
                || FILTERS.contains(call.name().stringValue());
        return ASKING.stream()
                .flatMap(asking -> new Mutants(asking, filter).all().stream())
                .map(mutant ->
                        new Stone(mutant.name(), new Wall(Map.of(mutant.victim().getName(), mutant.bytes()))));
    }

    private static ClassLoader widened(Matrix row, Column column) {
        Wall wall = new Wall(Map.of());
        try {
            Enum<?> other = (Enum<?>) constant(wall, Matrix.class, row.name());
            Field cells = other.getDeclaringClass().getDeclaredField("cells");
            cells.setAccessible(true);
            List<Object> now = new ArrayList<>((List<?>) cells.get(other));
            now.set(column.ordinal(), constant(wall, Sight.class, "FULL"));
            cells.set(other, now);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
        return wall;
    }

    private static Object constant(Wall wall, Class<?> type, String name) throws ReflectiveOperationException {
        return Arrays.stream(wall.loadClass(type.getName()).getEnumConstants())
                .filter(each -> ((Enum<?>) each).name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isTrue(Stone stone, String question) {
        try {
            Method look =
                    stone.wall().loadClass(WallMutantsTest.class.getName()).getDeclaredMethod(question, Map.class);
            look.setAccessible(true);
            return (boolean) look.invoke(null, AsItStands.TOLD);
        } catch (InvocationTargetException stopped) {
            if (stopped.getCause() instanceof LinkageError unusable) {
                throw unusable;
            }
            // Who can no longer answer is noticed.
            return true;
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Called in the wall that is looked at. */
    static boolean isBreached(Map<Long, Set<String>> ignored) {
        return RandomHistory.seeds(HISTORIES)
                .anyMatch(seed -> !NothingLeaksTest.leaks(seed).isEmpty()
                        || !TwinHistoriesTest.differences(seed).isEmpty());
    }

    /** Called in the wall that is looked at. @param told in the wall as it stands */
    static boolean opensSomething(Map<Long, Set<String>> told) {
        return RandomHistory.seeds(HISTORIES).anyMatch(seed -> !told.get(seed).containsAll(told(seed)));
    }

    /** Each member that somebody is told, with its value. */
    private static Set<String> told(long seed) {
        WholeHistory history = WholeHistory.of(seed);
        Set<String> told = new HashSet<>();
        for (AgencyId agency : history.agencies().keySet()) {
            Feed.of(agency, history.events())
                    .forEach(update -> update.data().forEach((name, value) -> told.add(agency + name + value)));
        }
        history.specialists()
                .forEach(person -> Feed.of(person, history.events())
                        .forEach(update -> update.data().forEach((name, value) -> told.add(person + name + value))));
        return told;
    }

    /** By seed; not made again in a wall that is looked at. */
    private static final class AsItStands {
        private static final Map<Long, Set<String>> TOLD =
                RandomHistory.seeds(HISTORIES).boxed().collect(Collectors.toMap(seed -> seed, WallMutantsTest::told));
    }

    /** This package once more, apart from the classes that are changed; everything else is the same. */
    private static final class Wall extends ClassLoader {
        private static final String ROOM = WallMutantsTest.class.getPackageName() + ".";

        private final Map<String, byte[]> changed;

        Wall(Map<String, byte[]> changed) {
            super(WallMutantsTest.class.getClassLoader());
            this.changed = changed;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                Class<?> known = findLoadedClass(name);
                if (known != null || !name.startsWith(ROOM) || name.indexOf('.', ROOM.length()) > 0) {
                    return known == null ? super.loadClass(name, resolve) : known;
                }
                byte[] bytes = changed.containsKey(name)
                        ? changed.get(name)
                        : Mutants.bytesOf(getParent().loadClass(name));
                return defineClass(name, bytes, 0, bytes.length);
            }
        }
    }
}
