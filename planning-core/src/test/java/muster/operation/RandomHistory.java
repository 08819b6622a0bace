package muster.operation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import muster.agency.event.AgencyKind;
import muster.decision.AgencyOnFile;
import muster.decision.Facts;
import muster.operation.event.AgencyInvited;
import muster.operation.event.OperationEvent;
import muster.shared.AgencyId;
import org.jspecify.annotations.Nullable;

/**
 * An operation that might have been: commands at random, decided one after another. The same seed makes the same history;
 * {@code -Dmuster.seed=<n>} begins with that one.
 */
public record RandomHistory(long seed, Map<AgencyId, AgencyKind> agencies, List<Step> steps) {
    private static final int COMMANDS = 40;
    private static final long FIRST_SEED = Long.getLong("muster.seed", 20_261_129L);
    private static final Map<Long, RandomHistory> MADE = new ConcurrentHashMap<>();

    static {
        System.out.println("Random histories: -Dmuster.seed=" + FIRST_SEED);
    }

    /** One command and what came of it. */
    public record Step(
            OperationCommand command,
            Facts facts,
            List<OperationEvent> caused,
            @Nullable Throwable refused) {}

    public static LongStream seeds(int howMany) {
        return LongStream.range(FIRST_SEED, FIRST_SEED + howMany);
    }

    public static RandomHistory of(long seed) {
        return MADE.computeIfAbsent(seed, RandomHistory::make);
    }

    public List<OperationEvent> events() {
        return eventsBefore(steps.size());
    }

    List<OperationEvent> eventsBefore(int step) {
        return steps.subList(0, step).stream()
                .flatMap(earlier -> earlier.caused().stream())
                .toList();
    }

    private static RandomHistory make(long seed) {
        Random random = new Random(seed);
        RandomWords words = new RandomWords(random);
        RandomRoster roster = new RandomRoster(random, words);
        RandomCommands commands = new RandomCommands(random, words, roster);
        Rehearsal rehearsal = new Rehearsal();
        List<Step> steps = new ArrayList<>();
        List<OperationEvent> happened = List.of();
        for (int i = 0; i < COMMANDS; i++) {
            OperationCommand command = i == 0 ? commands.open() : ofNow(commands.next(), happened);
            Facts facts = roster.facts(commands.actorFor(command), momentOf(command, commands.now()));
            Throwable refused = rehearsal.decide(command, facts);
            List<OperationEvent> all = rehearsal.events(commands.operation());
            List<OperationEvent> caused = all.subList(happened.size(), all.size());
            commands.learn(caused);
            steps.add(new Step(command, facts, caused, refused));
            happened = all;
        }
        return new RandomHistory(seed, kinds(roster), steps);
    }

    /** The end of a part names the invitation with which that began. */
    private static OperationCommand ofNow(OperationCommand command, List<OperationEvent> happened) {
        if (!(command instanceof EndParticipation end)) {
            return command;
        }
        int invitation = IntStream.range(0, happened.size())
                .filter(version -> happened.get(version) instanceof AgencyInvited invited
                        && invited.agencyId().equals(end.agencyId()))
                .max()
                .orElse(0);
        return new EndParticipation(end.operationId(), end.agencyId(), invitation);
    }

    /** A deadline comes when everything that has a time has run out. */
    private static Instant momentOf(OperationCommand command, Instant now) {
        return sentByTime(command) ? now.plus(Duration.ofDays(20)) : now;
    }

    /** Such a command may find nothing left to end. */
    static boolean sentByTime(OperationCommand command) {
        return command instanceof ExpireWarrant
                || command instanceof EndParticipation
                || command instanceof LapseAcknowledgement
                || command instanceof ExpireRelease;
    }

    private static Map<AgencyId, AgencyKind> kinds(RandomRoster roster) {
        Map<AgencyId, AgencyKind> kinds = new LinkedHashMap<>();
        for (AgencyOnFile agency : roster.agencies()) {
            kinds.put(agency.id(), agency.kind());
        }
        return kinds;
    }
}
