package muster.disclosure.stage.event;

import java.time.Instant;
import muster.shared.OfOperation;
import muster.shared.OperationId;
import muster.shared.RaidId;

/**
 * From here on those whom the matrix tells of raids by stages know more of this one.
 *
 * @param before the stage counts while the raid begins before this: the end of the half day, or of the hour, for which it was opened. A raid
 *     that is moved beyond it waits for its own stage; one that is moved inside it does not show that it was moved.
 */
public record StageOpened(OperationId operationId, RaidId raidId, DisclosureStage stage, Instant before)
        implements OfOperation {}
