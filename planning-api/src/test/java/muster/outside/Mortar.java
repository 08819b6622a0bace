package muster.outside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.instruction.InvokeInstruction;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Where the wall has its stones. */
final class Mortar {
    private static final Set<String> WHOM =
            Set.of("Actor", "Roles", "Parts", "Parts$Seats", "DeconflictionRights$Seats", "OwnWebhooks", "ReadLog");

    private static final Set<String> ASKED = Set.of("hasSeat", "mayBeTold", "isFor", "includes");

    /** What they say of the day or of the operation, and not of who asks. */
    private static final Set<String> OTHER = Set.of("over", "assertPast");

    /** Writes down why somebody was let in. */
    private static final String NO_WALL = "muster.audit.http.Given";

    /** What is kept under a key, and what is read under an agency's role, beyond the doors. */
    private static final List<String> KEEPING = List.of(
            "muster.app.KnownTokens",
            "muster.ledger.store.HotAggregates",
            "muster.disclosure.view.AgencyFeed",
            "muster.disclosure.view.AgencyViews",
            "muster.disclosure.view.CalendarLinks",
            "muster.disclosure.webhook.view.DeliveryLog",
            "muster.disclosure.webhook.view.Lanes",
            "muster.disclosure.webhook.view.Webhooks",
            "muster.operation.view.Operations");

    private static final Set<String> KEYED = Set.of(
            "KnownTokens.decode getIfPresent",
            "KnownTokens.decode put",
            "HotAggregates.get getIfPresent",
            "HotAggregates.put put",
            "Operations.leadOf get",
            "UpdateStreams.joined computeIfAbsent");

    /** What open streams are asked again and again. */
    private static final Set<String> STREAMS = Set.of(
            "AgencyFrames.cry hasSeat",
            "AgencyFrames.cry isBefore",
            "AgencyFrames.mayRead isBefore",
            "AgencyFrames.mayRead mayRead",
            "UpdateStream.pump mayRead");

    /** How often a seat is looked at: no test waits for that. */
    private static final String INTERVAL = "AgencyFrames.<clinit> ofSeconds";

    /** What a key is made of. */
    private static final Set<String> PARTS = Set.of("Headers.repeatable sub", "Headers.repeatable getRequestURI");

    /** Where only deliveries and late news come past, by the beginning of their stones' names. */
    static final List<String> PUSHING = List.of(
            "AgencyFrames.",
            "UpdateStream.",
            "Webhooks.serving",
            "Lanes.",
            "DeliveryLog.",
            "AgencyFeed.after reading 2");

    private Mortar() {}

    /** How the names of stones begin that must be there. */
    static Stream<String> named() {
        return Stream.of(KEYED, STREAMS, PARTS).flatMap(Set::stream);
    }

    /** Null where the call is no stone. @param where class and method */
    static Loose of(String where, InvokeInstruction call) {
        String owner = call.owner().asInternalName();
        String whom = owner.substring(owner.lastIndexOf('/') + 1);
        String what = call.name().stringValue();
        String place = where + " " + what;
        if (KEYED.contains(place) || (whom.equals("AgencyRole") && what.equals("reading"))) {
            return Loose.KEY;
        }
        if (PARTS.contains(place)) {
            return Loose.ANSWER;
        }
        if (place.equals(INTERVAL)) {
            return Loose.HURRY;
        }
        boolean asks =
                WHOM.contains(whom) || STREAMS.contains(place) || whom.endsWith("Rights") || ASKED.contains(what);
        return asks && !OTHER.contains(what) && answersYesOrNothing(call) ? Loose.QUESTION : null;
    }

    private static boolean answersYesOrNothing(InvokeInstruction call) {
        String type = call.type().stringValue();
        return !call.name().equalsString("<init>") && (type.endsWith(")Z") || type.endsWith(")V"));
    }

    /** Of all doors, and what lies behind them. */
    static List<String> classes() throws IOException {
        Stream<String> doors = Stream.of(
                        new PathMatchingResourcePatternResolver().getResources("classpath*:muster/**/http/**/*.class"))
                .map(Mortar::name)
                .filter(name -> !name.endsWith("Test") && !name.endsWith("IT") && !name.equals(NO_WALL));
        return Stream.concat(doors, KEEPING.stream()).sorted().toList();
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
