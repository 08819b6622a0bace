package muster.deconfliction.event;

import muster.shared.AgencyId;
import muster.shared.ConflictId;
import muster.shared.OperationId;
import muster.shared.RaidId;
import org.jspecify.annotations.Nullable;

/**
 * Rule DEC-03: a side was told of a conflict, or of what is new about it. Of the other side it holds whom to call and what class
 * of event it is, and nothing else.
 *
 * @param raidId the own raid
 * @param agencyId the other side's
 * @param contact null until the other side has deconflicted as well
 */
public record ConflictNoticed(
        OperationId operationId,
        ConflictId conflictId,
        RaidId raidId,
        AgencyId agencyId,
        EventClass eventClass,
        @Nullable Contact contact,
        ConflictStatus status)
        implements DeconflictionEvent {}
