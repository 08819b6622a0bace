package muster.operation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import muster.decision.OfficerOnFile;
import muster.officer.event.Capacity;
import muster.operation.event.AssignmentRole;
import muster.operation.event.CommandAccepted;
import muster.operation.event.CommandDelegated;
import muster.operation.event.OfficerAssigned;
import muster.operation.event.OfficerReleased;
import muster.operation.event.OperationEvent;
import muster.operation.event.RecusalGround;
import muster.operation.event.TechniquePlanned;
import muster.operation.event.UndercoverTechnique;
import muster.shared.Actor;
import muster.shared.AssignmentId;
import muster.shared.OfficerId;
import muster.shared.OperationId;
import muster.shared.RaidId;
import muster.shared.RecordId;
import org.jspecify.annotations.Nullable;

/** What might be asked of people: tasks, who commands, and who has no part. */
final class RandomStaff {
    private static final List<AssignmentRole> COMMON =
            List.of(AssignmentRole.ENTRY_TEAM, AssignmentRole.ARREST_TEAM, AssignmentRole.COVER, AssignmentRole.SCRIBE);

    private final RandomGenerator random;
    private final RandomWords words;
    private final RandomRoster roster;
    private final OperationId operation;
    private final List<AssignmentId> tasks = new ArrayList<>();
    private @Nullable AssignmentId commander;
    private @Nullable CommandDelegated offer;
    private @Nullable RecordId technique;

    RandomStaff(RandomGenerator random, RandomWords words, RandomRoster roster, OperationId operation) {
        this.random = random;
        this.words = words;
        this.roster = roster;
        this.operation = operation;
    }

    void learn(OperationEvent event) {
        switch (event) {
            case OfficerAssigned e -> {
                tasks.add(e.assignmentId());
                commander = e.role() == AssignmentRole.COMMANDER ? e.assignmentId() : commander;
            }
            case CommandDelegated e -> offer = e;
            case CommandAccepted _ -> offer = null;
            case OfficerReleased e -> {
                if (e.assignmentId().equals(commander)) {
                    commander = null;
                    offer = null;
                }
            }
            case TechniquePlanned e -> technique = e.techniqueId();
            default -> {}
        }
    }

    /** Command is passed on while somebody has it, before the task is over. */
    boolean isPassingOn() {
        return offer != null ? random.nextBoolean() : commander != null && random.nextInt(3) == 0;
    }

    OperationCommand passOn() {
        if (offer != null) {
            return new AcceptCommand(
                    operation, offer.delegationId(), new AssignmentId(words.id()), words.word("handover"));
        }
        AssignmentId task = commander == null ? new AssignmentId(words.id()) : commander;
        return new DelegateCommand(operation, new RecordId(words.id()), task, chief(), words.word("exhausted"));
    }

    OperationCommand release() {
        return new ReleaseOfficer(operation, task(), words.word("reason"));
    }

    OperationCommand undercover() {
        if (technique != null && random.nextInt(3) > 0) {
            return new ApproveTechnique(operation, technique, words.word("lawful"));
        }
        return new PlanTechnique(
                operation,
                new RecordId(words.id()),
                new UndercoverTechnique(
                        Set.of(words.oneOf(UndercoverTechnique.Contact.values())),
                        random.nextInt(-1, 500),
                        words.oneOf(UndercoverTechnique.Recording.values()),
                        random.nextInt(5) > 0,
                        words.word("conduct")));
    }

    /** Mostly somebody of the lead agency who can command and accept. */
    private OfficerId chief() {
        List<OfficerId> fit = roster.officers().stream()
                .filter(officer -> officer.capacity() == Capacity.SWORN && officer.subject() != null)
                .filter(officer -> officer.agencyId().equals(roster.lead().id()))
                .map(OfficerOnFile::id)
                .toList();
        return fit.isEmpty() || random.nextInt(5) == 0 ? officer() : words.oneOf(fit);
    }

    private AssignmentId task() {
        return tasks.isEmpty() || random.nextInt(20) == 0 ? new AssignmentId(words.id()) : words.oneOf(tasks);
    }

    OperationCommand assign(Instant now, @Nullable RaidId raid) {
        AssignmentRole role = switch (random.nextInt(6)) {
            case 0 -> AssignmentRole.COMMANDER;
            case 1, 2 -> words.oneOf(AssignmentRole.values());
            default -> words.oneOf(COMMON);
        };
        return new AssignOfficer(
                operation,
                new AssignmentId(words.id()),
                role == AssignmentRole.COMMANDER ? chief() : officer(),
                role,
                words.window(now),
                raid);
    }

    OperationCommand recusal() {
        return new RecuseOfficer(
                operation,
                new RecordId(words.id()),
                officer(),
                words.oneOf(RecusalGround.values()),
                words.word("conflict"));
    }

    OfficerId officer() {
        return random.nextInt(20) == 0
                ? new OfficerId(words.id())
                : words.oneOf(roster.officers().stream().map(OfficerOnFile::id).toList());
    }

    @Nullable
    Actor actorFor(OperationCommand command) {
        if (command instanceof ApproveTechnique && random.nextInt(5) > 0) {
            boolean lawyer = random.nextBoolean();
            return new Actor(
                    lawyer ? "prosecutor-1" : "supervisor-1",
                    lawyer ? "Paul Reyes" : "Susan Supervisor",
                    roster.lead().id(),
                    Set.of(lawyer ? "prosecutor" : "supervisor"));
        }
        return command instanceof AcceptCommand && offer != null && random.nextInt(5) > 0
                ? new Actor(offer.subject(), offer.name(), offer.agencyId(), Set.of("officer"))
                : null;
    }
}
