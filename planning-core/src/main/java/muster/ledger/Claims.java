package muster.ledger;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import muster.agency.event.AgencyEnrolled;
import muster.operation.event.AssignmentMoved;
import muster.operation.event.OfficerAssigned;
import muster.operation.event.OfficerReleased;
import muster.operation.event.OperationClosed;
import muster.operation.event.OperationOpened;

/**
 * What an event claims and releases. Pure, so the claims can be rebuilt from the log. Releases of a decision are done
 * before its claims: a moved assignment gives its old time back first.
 */
public record Claims(List<UUID> released, List<Claim> taken) {
    private static final Claims NONE = new Claims(List.of(), List.of());

    public static Claims of(Object event) {
        return switch (event) {
            case AgencyEnrolled e ->
                taking(new Claim(
                        Claim.AGENCY_CODE, fold(e.code()), null, e.agencyId().value()));
            case OperationOpened e ->
                taking(new Claim(
                        Claim.CODE_NAME,
                        fold(e.codeName()),
                        null,
                        e.operationId().value()));
            case OfficerAssigned e -> taking(officerTime(e.officerId().toString(), e));
            case AssignmentMoved e ->
                new Claims(
                        List.of(e.assignmentId().value()),
                        List.of(new Claim(
                                Claim.OFFICER_TIME,
                                e.officerId().toString(),
                                e.booked(),
                                e.assignmentId().value())));
            case OperationClosed e -> new Claims(List.of(e.operationId().value()), List.of());
            case OfficerReleased e -> new Claims(List.of(e.assignmentId().value()), List.of());
            default -> NONE;
        };
    }

    private static Claim officerTime(String officer, OfficerAssigned e) {
        return new Claim(
                Claim.OFFICER_TIME, officer, e.booked(), e.assignmentId().value());
    }

    private static Claims taking(Claim claim) {
        return new Claims(List.of(), List.of(claim));
    }

    private static String fold(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
