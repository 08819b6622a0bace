package muster.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The wall of a running service with one stone out at a time: somebody must get in where he should not. */
class LooseWallIT {
    private static final Set<String> WHOM =
            Set.of("Actor", "Roles", "Parts", "Parts$Seats", "DeconflictionRights$Seats", "OwnWebhooks", "ReadLog");

    private static final Set<String> ASKED = Set.of("hasSeat", "isFor", "includes");

    /** What they say of the day or of the operation, and not of who asks. */
    private static final Set<String> OTHER = Set.of("over", "assertPast");

    /** Writes down why somebody was let in; streams ask again and again, which takes time. */
    private static final Set<String> NO_WALL = Set.of("muster.audit.http.Given", "muster.disclosure.http.AgencyFrames");

    @Test
    void INF_01_through_whatever_a_door_does_not_ask_somebody_gets_in() throws Exception {
        LooseWall wall = new LooseWall(classes(), LooseWallIT::asking);
        List<?> survivors = survivors(wall);
        System.out.printf(
                "Wall at work: %d stones, survivors %s%n", wall.stones().size(), survivors);
        assertThat(survivors).isEmpty();
    }

    private static List<?> survivors(LooseWall wall) throws ReflectiveOperationException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(wall);
        try {
            Method survivors = wall.loadClass(WallAtWork.class.getName()).getDeclaredMethod("survivors", List.class);
            survivors.setAccessible(true);
            return (List<?>) survivors.invoke(null, wall.stones());
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static Loose asking(InvokeInstruction call) {
        String owner = call.owner().asInternalName();
        String whom = owner.substring(owner.lastIndexOf('/') + 1);
        String what = call.name().stringValue();
        boolean asks = WHOM.contains(whom) || whom.endsWith("Rights") || ASKED.contains(what);
        return asks && !OTHER.contains(what) && answersYesOrNothing(call) ? Loose.QUESTION : null;
    }

    private static boolean answersYesOrNothing(InvokeInstruction call) {
        String type = call.type().stringValue();
        return !call.name().equalsString("<init>") && (type.endsWith(")Z") || type.endsWith(")V"));
    }

    private static List<String> classes() throws IOException {
        return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath*:muster/**/http/**/*.class"))
                .map(LooseWallIT::name)
                .filter(name -> !name.endsWith("Test") && !name.endsWith("IT") && !NO_WALL.contains(name))
                .sorted()
                .toList();
    }

    private static String name(Resource found) {
        try {
            String path = found.getURL().getPath();
            return path.substring(path.lastIndexOf("/muster/") + 1, path.length() - ".class".length())
                    .replace('/', '.');
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
