package muster.disclosure;

import static muster.disclosure.Members.members;

import java.util.Map;
import java.util.Optional;
import muster.operation.event.AgencyInvited;
import muster.operation.event.AgencyWithdrawn;
import muster.operation.event.OperationOpened;

/** What is told of agencies that come and go: to themselves, and to those who see the whole plan. */
final class Participation {
    private Participation() {}

    static Map<String, Object> opened(OperationOpened operation, Column column) {
        Map<String, Object> data = members("id", operation.operationId());
        if (Matrix.PLAN.seenBy(column) != Sight.NOTHING) {
            data.put("codeName", operation.codeName());
        }
        return data;
    }

    static Map<String, Object> closed(AgencyWithdrawn left) {
        return members("id", left.operationId(), "participation", "CLOSED");
    }

    static Optional<Map<String, Object>> invited(AgencyInvited e, Column column) {
        return toWhoSeesAll(column, members("agencyId", e.agencyId(), "kind", e.kind()));
    }

    static Optional<Map<String, Object>> withdrawn(AgencyWithdrawn e, Column column) {
        return toWhoSeesAll(column, members("agencyId", e.agencyId(), "status", "WITHDRAWN", "reason", e.reason()));
    }

    private static Optional<Map<String, Object>> toWhoSeesAll(Column column, Map<String, Object> data) {
        return Matrix.PLAN.seenBy(column) == Sight.FULL ? Optional.of(data) : Optional.empty();
    }
}
