package muster.disclosure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import muster.ledger.Recorded;
import muster.operation.event.AcknowledgementLapsed;
import muster.operation.event.AssignmentMoved;
import muster.operation.event.BriefingAcknowledged;
import muster.operation.event.CommandAccepted;
import muster.operation.event.CommandDelegated;
import muster.operation.event.OfficerAssigned;
import muster.operation.event.OfficerRecused;
import muster.operation.event.OfficerReleased;
import muster.shared.AgencyId;
import muster.shared.AssignmentId;
import muster.shared.OfOperation;

/**
 * A victim specialist of the police, who has a task in an operation: one person, so that "own" is what concerns this person, and not
 * the agency's other people, of whom it is told nothing. Column {@link Column#VS} of the matrix, by the same words as an agency.
 *
 * @param subject of the person's token
 */
public record VictimSpecialist(String subject, AgencyId agency) {
    /** What the person is told of an operation, as if there from the beginning. Pure. */
    public List<Update> told(Iterable<Recorded> history) {
        List<Update> told = new ArrayList<>();
        Set<AssignmentId> own = new HashSet<>();
        Situation situation = Situation.NONE;
        for (Recorded recorded : history) {
            if (recorded.event() instanceof OfOperation event && concerns(event, own)) {
                Situation after = situation.fold(event);
                told.addAll(Disclosure.told(event, recorded.recordedAt(), situation, after, Column.VS, agency));
                situation = after;
            }
        }
        return isOfPolice(situation) ? told : List.of();
    }

    /** Another agency's specialist is told by its agency what that may see. */
    private boolean isOfPolice(Situation now) {
        return now.columnOf(agency)
                .filter(column -> column == Column.LEAD || column == Column.PART)
                .isPresent();
    }

    /** Of tasks the own alone: who else is in it is as if it were not so. */
    private boolean concerns(OfOperation event, Set<AssignmentId> own) {
        return switch (event) {
            case OfficerAssigned e -> subject.equals(e.subject()) && own.add(e.assignmentId());
            case AssignmentMoved e -> own.contains(e.assignmentId());
            case OfficerReleased e -> own.contains(e.assignmentId());
            case BriefingAcknowledged e -> own.contains(e.assignmentId());
            case AcknowledgementLapsed e -> own.contains(e.assignmentId());
            case OfficerRecused e -> subject.equals(e.subject());
            // Who commands is no task of the care of victims.
            case CommandDelegated _, CommandAccepted _ -> false;
            default -> true;
        };
    }
}
