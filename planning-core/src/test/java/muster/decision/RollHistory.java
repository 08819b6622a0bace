package muster.decision;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import muster.agency.AgencyCommand;
import muster.agency.LapseAgreement;
import muster.deconfliction.DeconflictionCommand;
import muster.deconfliction.EscalateConflict;
import muster.deconfliction.NoticeConflicts;
import muster.deconfliction.PurgeTarget;
import muster.disclosure.calendar.CalendarLinkCommand;
import muster.disclosure.stage.OpenStage;
import muster.disclosure.webhook.DisableWebhook;
import muster.disclosure.webhook.WebhookCommand;
import muster.disclosure.webhook.event.DisabledBecause;
import muster.ledger.Recorded;
import muster.officer.CredibilityCommand;
import muster.officer.LapseQualification;
import muster.officer.OfficerCommand;
import muster.origin.OriginCommand;
import muster.policy.change.RecordPacks;
import muster.relief.RecordRelief;
import muster.review.RecordPrivilegedNote;
import muster.review.ReviewCommand;
import org.jspecify.annotations.Nullable;

/**
 * What might have been decided beside an operation: commands at random, one after another. The same seed makes the same history.
 *
 * @param then what is on file at its end
 */
public record RollHistory(long seed, List<Step> steps, Facts then) {
    private static final int COMMANDS = 110;

    /** One command and what came of it. */
    public record Step(
            Object command,
            Facts facts,
            List<Object> caused,
            @Nullable Throwable refused) {
        public String stream() {
            return streamOf(command);
        }

        /** Such a command may find nothing to do: time sends it, deliveries or a start, and it may come twice. */
        boolean mayFindNothing() {
            return switch (command) {
                case LapseAgreement _,
                        LapseQualification _,
                        NoticeConflicts _,
                        EscalateConflict _,
                        PurgeTarget _,
                        RecordPacks _ -> true;
                case DisableWebhook c -> c.because() != DisabledBecause.ASKED;
                default -> false;
            };
        }
    }

    public static RollHistory of(long seed) {
        RandomRoll roll = new RandomRoll(new Random(seed));
        Stage stage = new Stage(Map.of());
        List<Step> steps = new ArrayList<>();
        long position = 0;
        for (int i = 0; i < COMMANDS; i++) {
            Object command = roll.next();
            Facts facts = roll.facts(command);
            String stream = streamOf(command);
            int before = stage.events(stream).size();
            Throwable refused = stage.decide(command, facts);
            List<Object> all = stage.events(stream);
            List<Object> caused = all.subList(before, all.size());
            for (int n = before; n < all.size(); n++) {
                roll.learn(
                        new Recorded(++position, stream, n, new UUID(0, position), facts.at(), all.get(n), Map.of()));
            }
            steps.add(new Step(command, facts, caused, refused));
        }
        return new RollHistory(seed, steps, steps.getLast().facts());
    }

    /** What each stream held before that step. */
    Map<String, List<Object>> before(int step) {
        Map<String, List<Object>> streams = new LinkedHashMap<>();
        steps.subList(0, step).stream()
                .filter(earlier -> !earlier.caused().isEmpty())
                .forEach(earlier -> streams.computeIfAbsent(earlier.stream(), _ -> new ArrayList<>())
                        .addAll(earlier.caused()));
        return streams;
    }

    static String streamOf(Object command) {
        return switch (command) {
            case AgencyCommand c -> c.stream();
            case OfficerCommand c -> c.stream();
            case CredibilityCommand c -> c.stream();
            case DeconflictionCommand c -> c.stream();
            case WebhookCommand c -> c.stream();
            case RecordPacks c -> c.stream();
            case OpenStage c -> c.stream();
            case CalendarLinkCommand c -> c.stream();
            case ReviewCommand c -> c.stream();
            case RecordPrivilegedNote c -> c.stream();
            case RecordRelief c -> c.stream();
            case OriginCommand c -> c.stream();
            default -> throw new IllegalArgumentException("Nobody takes " + command);
        };
    }
}
