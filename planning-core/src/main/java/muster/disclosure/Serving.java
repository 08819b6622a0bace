package muster.disclosure;

import static muster.disclosure.Members.members;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import muster.operation.event.Execution;
import muster.operation.event.SeizedItem;
import muster.operation.event.WarrantApproved;
import muster.operation.event.WarrantExecuted;
import muster.operation.event.WarrantExpired;
import muster.operation.event.WarrantRequested;
import muster.operation.event.WarrantReturned;
import muster.operation.event.WarrantTriggered;
import muster.operation.event.WarrantWithdrawn;
import muster.shared.AgencyId;
import org.jspecify.annotations.Nullable;

/** What is told of a warrant's service: to police, of what their own people did and found. */
record Serving(Column column, AgencyId agency, Situation before, Situation after) {
    Optional<Map<String, Object>> triggered(WarrantTriggered e) {
        return Matrix.AFFIDAVIT.seenBy(column) == Sight.FULL
                ? told("warrantId", e.warrantId(), "triggered", e.confirmation())
                : Optional.empty();
    }

    Optional<Map<String, Object>> executed(WarrantExecuted e) {
        return switch (Matrix.EVIDENCE.seenBy(column)) {
            case FULL -> told("warrantId", e.warrantId(), "status", "EXECUTED", "execution", told(e.execution()));
            case OWN -> own(e);
            default -> Optional.empty();
        };
    }

    /** Which warrant it was is not theirs to know; which place was, is. */
    private Optional<Map<String, Object>> own(WarrantExecuted e) {
        Execution execution = e.execution();
        List<Map<String, Object>> found = execution.inventory().stream()
                .filter(item -> item.finderAgencyId().equals(agency))
                .map(Serving::told)
                .toList();
        if (found.isEmpty() && !execution.agencyId().equals(agency)) {
            return Optional.empty();
        }
        return told(
                "siteId",
                after.fact(e.warrantId(), WarrantRequested.class)
                        .map(WarrantRequested::siteId)
                        .orElse(null),
                "status",
                "EXECUTED",
                "executedAt",
                execution.at(),
                "inventory",
                found);
    }

    Optional<Map<String, Object>> returned(WarrantReturned e) {
        return Matrix.EVIDENCE.seenBy(column) == Sight.FULL
                ? told("warrantId", e.warrantId(), "status", "RETURNED", "filed", e.filed())
                : Optional.empty();
    }

    /** Who knew that one was issued learns that it is gone; of an application that was given up they never knew. */
    Optional<Map<String, Object>> withdrawn(WarrantWithdrawn e) {
        boolean wasIssued =
                before.fact(List.of(e.warrantId()), WarrantApproved.class).isPresent();
        return switch (Matrix.WARRANT_ISSUED.seenBy(column)) {
            case FULL -> told("warrantId", e.warrantId(), "status", "WITHDRAWN", "reason", e.reason());
            case EXISTENCE -> wasIssued ? told("status", "WITHDRAWN") : Optional.empty();
            default -> Optional.empty();
        };
    }

    Optional<Map<String, Object>> expired(WarrantExpired e) {
        return switch (Matrix.WARRANT_ISSUED.seenBy(column)) {
            case FULL -> told("warrantId", e.warrantId(), "status", "EXPIRED", "expiredAt", e.expiredAt());
            case EXISTENCE -> told("status", "EXPIRED");
            default -> Optional.empty();
        };
    }

    /** Who found and served, but not of which agency they are: that is another row. */
    private static Map<String, Object> told(Execution e) {
        return members(
                "at", e.at(),
                "officerId", e.officerId(),
                "officerName", e.officerName(),
                "receipt", e.receipt(),
                "inventory", e.inventory().stream().map(Serving::told).toList(),
                "preparedBy", e.preparedBy(),
                "witness", e.witness(),
                "useUntil", e.useUntil());
    }

    private static Map<String, Object> told(SeizedItem found) {
        return members(
                "item", found.item(),
                "place", found.place(),
                "finderId", found.finderId(),
                "finderName", found.finderName());
    }

    private static Optional<Map<String, Object>> told(@Nullable Object... namesAndValues) {
        return Optional.of(members(namesAndValues));
    }
}
