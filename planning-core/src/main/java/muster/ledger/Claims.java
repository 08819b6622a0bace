package muster.ledger;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
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

    /** What events claim and release together, one after the other. */
    public static Claims ofAll(List<?> events) {
        return events.stream().<Claims>map(Claims::of).reduce(NONE, Claims::and);
    }

    /** These, then those: what is released then, these no longer hold. */
    public Claims and(Claims then) {
        return new Claims(
                Stream.concat(released.stream(), then.released.stream()).toList(),
                Stream.concat(taken.stream().filter(claim -> !then.released.contains(claim.id())), then.taken.stream())
                        .toList());
    }

    /** What would be held, were that held before. */
    public List<Claim> over(List<Claim> held) {
        return Stream.concat(held.stream().filter(claim -> !released.contains(claim.id())), taken.stream())
                .toList();
    }

    /** Claims that stand in each other's way: of the same thing, at the same time. */
    public List<Claim> clashing() {
        return taken.stream()
                .filter(claim -> taken.stream().anyMatch(other -> clash(claim, other)))
                .toList();
    }

    private static boolean clash(Claim one, Claim other) {
        return !one.id().equals(other.id())
                && one.kind().equals(other.kind())
                && one.key().equals(other.key())
                && (one.during() == null
                        || other.during() == null
                        || one.during().overlaps(other.during()));
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
