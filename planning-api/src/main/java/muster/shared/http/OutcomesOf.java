package muster.shared.http;

import java.util.List;
import muster.disclosure.Outcomes;
import muster.shared.OperationId;

/** What came of several operations that a reader may see. @param operations which were counted */
public record OutcomesOf(List<OperationId> operations, Outcomes outcomes) {}
