package muster.operation;

import static muster.operation.SafeHarbor.NOW;
import static muster.operation.SafeHarbor.OPERATION;
import static muster.operation.SafeHarbor.PARLOUR;
import static muster.operation.SafeHarbor.RAID;
import static muster.operation.SafeHarbor.WARRANT;
import static muster.operation.SafeHarbor.id;
import static muster.operation.SafeHarbor.window;
import static muster.operation.WholePlan.RECORD;
import static muster.operation.WholePlan.SECTIONS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import muster.decision.Facts;
import muster.decision.Near;
import muster.decision.RaidOnFile;
import muster.operation.Searched.Account;
import muster.operation.event.AssignmentRole;
import muster.operation.event.CommandDelegated;
import muster.operation.event.Entry;
import muster.operation.event.GoDecision;
import muster.operation.event.Oath;
import muster.operation.event.OfficerAssigned;
import muster.operation.event.OperationEvent;
import muster.operation.event.ProbableCause;
import muster.operation.event.ProbableCauseSource;
import muster.operation.event.UndercoverTechnique;
import muster.operation.event.WarrantKind;
import muster.operation.event.WarrantRequested;
import muster.shared.AssignmentId;
import muster.shared.Window;

/** Everything that somebody can try in a state of the search. */
final class SearchedMoves {
    private static final List<Window> ENTRIES =
            List.of(window("2026-03-05T12:00", "2026-03-05T13:00"), window("2026-03-05T12:30", "2026-03-05T13:30"));
    /** The first two lead; everybody supervises, judges and transcribes. */
    private static final int LEADS = 2;

    private static final Window DAY = window("2026-03-05T11:00", "2026-03-05T15:00");

    /** Commands that are sent together, and what is known as they are decided. */
    record Move(Facts facts, List<OperationCommand> commands) {}

    private final Searched people;
    private final List<Move> byAnybody = new ArrayList<>();
    private final Facts lead;

    SearchedMoves(Searched people) {
        this.people = people;
        this.lead = people.facts(people.accounts().getFirst(), "lead");
        people.accounts().forEach(this::offer);
        List.of(
                        new HoldBriefing(OPERATION, RECORD, NOW, null),
                        new WithdrawWarrant(OPERATION, WARRANT, "Given up"),
                        new ScheduleRaid(OPERATION, RAID, PARLOUR, ENTRIES.getFirst(), Entry.CALL_OUT, WARRANT, null),
                        new RescheduleRaid(OPERATION, RAID, ENTRIES.getFirst(), "Back"),
                        new RescheduleRaid(OPERATION, RAID, ENTRIES.getLast(), "On"))
                .forEach(command -> byAnybody.add(new Move(lead, List.of(command))));
    }

    private void offer(Account account) {
        if (account.person() < LEADS) {
            Facts leading = people.facts(account, "lead");
            add(leading, new SubmitPlan(OPERATION, RECORD, SECTIONS, null));
            Stream.of(0, 2).forEach(affiant -> add(leading, request(affiant)));
        }
        Facts supervising = people.facts(account, "supervisor");
        add(supervising, new ApprovePlan(OPERATION, RECORD, null));
        add(supervising, new RejectPlan(OPERATION, RECORD, null));
        ENTRIES.forEach(entry -> add(
                people.facts(account, "supervisor", alone(entry)),
                new DecideGo(OPERATION, RECORD, GoDecision.GO, null, List.of())));
        add(people.facts(account, "judge"), order(account.name(), false));
        add(people.facts(account, "judge"), order(Searched.PEOPLE.get(2), false));
        Stream.of(0, 2)
                .forEach(judge -> add(people.facts(account, "prosecutor"), order(Searched.PEOPLE.get(judge), true)));
    }

    /** Deconflicted for that entry, and nobody was near. */
    private static Near alone(Window entry) {
        return new Near(List.of(new RaidOnFile(RAID, PARLOUR, entry, 7, 8)), List.of(), false);
    }

    private void add(Facts facts, OperationCommand command) {
        byAnybody.add(new Move(facts, List.of(command)));
    }

    /** What can be tried after a history: a second thing under one id cannot. */
    List<Move> after(List<OperationEvent> history) {
        List<Move> moves = new ArrayList<>(byAnybody);
        if (history.stream().anyMatch(WarrantRequested.class::isInstance)) {
            moves.removeIf(move -> move.commands().getFirst() instanceof RequestWarrant);
        }
        List<AssignmentId> used = history.stream()
                .filter(OfficerAssigned.class::isInstance)
                .map(event -> ((OfficerAssigned) event).assignmentId())
                .toList();
        for (int person = 0; person < Searched.PEOPLE.size(); person++) {
            AssignmentId task = new AssignmentId(id(400 + person));
            moves.add(used.contains(task) ? released(task) : assigned(task, person));
        }
        passOn(history, used, moves);
        workUndercover(history, moves);
        used.stream().limit(1).forEach(commander -> moves.add(released(commander)));
        if (!used.isEmpty()) {
            moves.add(readBack(used));
        }
        return moves;
    }

    /** Command is offered to somebody by whoever has it, by the lead and by somebody else; and anybody tries to take it. */
    private void passOn(List<OperationEvent> history, List<AssignmentId> used, List<Move> moves) {
        history.stream()
                .filter(event -> event instanceof OfficerAssigned task && task.role() == AssignmentRole.COMMANDER)
                .map(OfficerAssigned.class::cast)
                .reduce((earlier, later) -> later)
                .ifPresent(commander -> offers(commander, moves));
        AssignmentId next = new AssignmentId(id(500));
        if (history.stream().anyMatch(CommandDelegated.class::isInstance) && !used.contains(next)) {
            people.accounts()
                    .forEach(account -> moves.add(new Move(
                            people.facts(account, "officer"),
                            List.of(new AcceptCommand(OPERATION, RECORD, next, "I have command")))));
        }
    }

    /** Where somebody works undercover, leads write down what may be done, and everybody tries to answer for it as both. */
    private void workUndercover(List<OperationEvent> history, List<Move> moves) {
        if (history.stream()
                .noneMatch(
                        event -> event instanceof OfficerAssigned task && task.role() == AssignmentRole.UNDERCOVER)) {
            return;
        }
        PlanTechnique plan = new PlanTechnique(
                OPERATION,
                RECORD,
                new UndercoverTechnique(
                        Set.of(UndercoverTechnique.Contact.ONLINE),
                        null,
                        UndercoverTechnique.Recording.AUDIO,
                        true,
                        "Answers as a buyer"));
        for (Account account : people.accounts()) {
            if (account.person() < LEADS) {
                moves.add(new Move(people.facts(account, "lead"), List.of(plan)));
            }
            for (String role : List.of("supervisor", "prosecutor")) {
                moves.add(
                        new Move(people.facts(account, role), List.of(new ApproveTechnique(OPERATION, RECORD, null))));
            }
        }
    }

    private void offers(OfficerAssigned commander, List<Move> moves) {
        for (int person = 0; person < Searched.PEOPLE.size(); person++) {
            DelegateCommand offer = new DelegateCommand(
                    OPERATION, RECORD, commander.assignmentId(), Searched.officer(person), "Worn out");
            moves.add(new Move(lead, List.of(offer)));
            moves.add(new Move(people.facts(people.accounts().get(6), "officer"), List.of(offer)));
        }
    }

    /** Command is given to another without asking: whoever had it is released, another is named. */
    private Move assigned(AssignmentId task, int person) {
        return new Move(
                lead,
                List.of(new AssignOfficer(
                        OPERATION, task, Searched.officer(person), AssignmentRole.COMMANDER, DAY, null)));
    }

    private Move released(AssignmentId task) {
        return new Move(lead, List.of(new ReleaseOfficer(OPERATION, task, "Somebody else does")));
    }

    /** Everybody reads the own task back; as far as it goes. */
    private Move readBack(List<AssignmentId> tasks) {
        return new Move(
                lead,
                tasks.stream()
                        .<OperationCommand>map(task -> new AcknowledgeBriefing(OPERATION, task, null, "North door"))
                        .toList());
    }

    private static RequestWarrant request(int affiant) {
        return new RequestWarrant(
                OPERATION,
                WARRANT,
                PARLOUR,
                WarrantKind.SEARCH,
                Searched.officer(affiant),
                "Superior Court",
                List.of(new ProbableCause("Advertisement", ProbableCauseSource.ONLINE, LocalDate.parse("2026-03-01"))),
                List.of("PC 236.1"),
                List.of("Ledgers"),
                new Oath(NOW, "Clerk"),
                null);
    }

    private static ApproveWarrant order(String judge, boolean transcribed) {
        return new ApproveWarrant(
                OPERATION, WARRANT, judge, NOW, false, false, null, null, transcribed ? SafeHarbor.PAPER : null);
    }
}
