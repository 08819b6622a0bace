package muster.disclosure;

import static muster.disclosure.Members.members;
import static muster.disclosure.Members.plus;
import static muster.disclosure.Sight.FULL;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import muster.disclosure.stage.event.StageOpened;
import muster.operation.event.AssignmentMoved;
import muster.operation.event.OfficerAssigned;
import muster.operation.event.OfficerReleased;
import muster.operation.event.OperationOpened;
import muster.operation.event.OrderDocument;
import muster.operation.event.RaidCancelled;
import muster.operation.event.RaidRescheduled;
import muster.operation.event.RaidScheduled;
import muster.operation.event.SiteAdded;
import muster.operation.event.WarrantApproved;
import muster.operation.event.WarrantDenied;
import muster.operation.event.WarrantRequested;
import muster.operation.event.WarrantReturnedForRevision;
import muster.shared.AgencyId;
import muster.shared.AssignmentId;
import muster.shared.WarrantId;
import org.jspecify.annotations.Nullable;

/**
 * The words in which one fact is told to one agency, by its column. A member that would tell a fact of another row (the
 * warrant that a raid rests on) is told only where that row is seen in full.
 */
record Telling(Column column, AgencyId agency, Situation before, Situation after) {
    Optional<Map<String, Object>> opened(OperationOpened e) {
        Map<String, Object> common = members(
                "id", e.operationId(),
                "codeName", e.codeName(),
                "leadAgencyId", e.leadAgencyId(),
                "jurisdiction", e.jurisdiction(),
                "zone", e.zone(),
                "window", e.window());
        return switch (Matrix.PLAN.seenBy(column)) {
            case FULL -> Optional.of(plus(common, members("objective", e.objective())));
            case TASKS -> Optional.of(common);
            default -> Optional.empty();
        };
    }

    Optional<Map<String, Object>> site(SiteAdded e) {
        return switch (Matrix.PLAN.seenBy(column)) {
            case FULL -> Optional.of(plus(common(e), place(e)));
            case TASKS -> Optional.of(common(e));
            default -> Optional.empty();
        };
    }

    private static Map<String, Object> common(SiteAdded e) {
        return members("siteId", e.siteId(), "label", e.label(), "zone", e.zone());
    }

    private static Map<String, Object> place(SiteAdded e) {
        return members("address", e.address(), "location", e.location(), "premisesEntry", e.premisesEntry());
    }

    Optional<Map<String, Object>> affidavit(WarrantRequested e) {
        if (!seesAll(Matrix.AFFIDAVIT)) {
            return Optional.empty();
        }
        return told(
                "warrantId", e.warrantId(),
                "siteId", e.siteId(),
                "status", "REQUESTED",
                "kind", e.kind(),
                "affiantId", e.affiantId(),
                "court", e.court(),
                "probableCause", e.probableCause(),
                "offences", e.offences(),
                "itemsToSeize", e.itemsToSeize(),
                "sworn", e.sworn(),
                "trigger", e.trigger(),
                "venue", e.venue());
    }

    Optional<Map<String, Object>> order(WarrantApproved e) {
        return switch (Matrix.WARRANT_ISSUED.seenBy(column)) {
            case FULL ->
                told(
                        "warrantId", e.warrantId(),
                        "status", "ISSUED",
                        "judge", e.judge(),
                        "decidedAt", e.decidedAt(),
                        "nightService", e.nightService(),
                        "noKnock", e.noKnock(),
                        "noKnockBasis", e.noKnockBasis(),
                        "remote", e.remote(),
                        "reason", e.reason(),
                        "expiresOn", e.expiresOn(),
                        "executeBy", e.executeBy(),
                        "document", e.document());
            case EXISTENCE -> told("status", "ISSUED");
            default -> Optional.empty();
        };
    }

    Optional<Map<String, Object>> denied(WarrantDenied e) {
        return refused(e.warrantId(), "DENIED", e.judge(), e.decidedAt(), e.reason(), e.document());
    }

    Optional<Map<String, Object>> returned(WarrantReturnedForRevision e) {
        return refused(e.warrantId(), "RETURNED_FOR_REVISION", e.judge(), e.decidedAt(), e.reason(), e.document());
    }

    private Optional<Map<String, Object>> refused(
            WarrantId warrant,
            String status,
            String judge,
            Instant decidedAt,
            @Nullable String reason,
            @Nullable OrderDocument document) {
        return seesAll(Matrix.WARRANT_DENIED)
                ? told(
                        "warrantId", warrant,
                        "status", status,
                        "judge", judge,
                        "decidedAt", decidedAt,
                        "reason", reason,
                        "document", document)
                : Optional.empty();
    }

    Optional<Map<String, Object>> raid(RaidScheduled e) {
        return switch (Matrix.RAID.seenBy(column)) {
            case FULL ->
                Optional.of(plus(
                        members(
                                "raidId", e.raidId(),
                                "status", "SCHEDULED",
                                "siteId", e.siteId(),
                                "window", e.window(),
                                "entry", e.entry(),
                                "announcement", e.announcement()),
                        basis(e)));
            case STAGED ->
                Optional.of(plus(
                        members("raidId", e.raidId(), "status", "SCHEDULED"),
                        new Staged(after).of(e.raidId(), e.window())));
            default -> Optional.empty();
        };
    }

    private Map<String, Object> basis(RaidScheduled e) {
        return members(
                "warrantId", seesAll(Matrix.WARRANT_ISSUED) ? e.warrantId() : null,
                "exception", seesAll(Matrix.AFFIDAVIT) ? e.exception() : null,
                "reasonToBelieve", seesAll(Matrix.AFFIDAVIT) ? e.reasonToBelieve() : null);
    }

    Optional<Map<String, Object>> moved(RaidRescheduled e) {
        return switch (Matrix.RAID.seenBy(column)) {
            case FULL ->
                Optional.of(plus(
                        members("raidId", e.raidId(), "window", e.window()),
                        members(
                                "announcement", e.announcement(),
                                "warrantId", seesAll(Matrix.WARRANT_ISSUED) ? e.warrantId() : null,
                                "reason", seesAll(Matrix.PLAN) ? e.reason() : null)));
            case STAGED -> new Staged(after).moved(e, before);
            default -> Optional.empty();
        };
    }

    /** Who knows the time of a raid anyway is not told of a stage. */
    Optional<Map<String, Object>> nearer(StageOpened e) {
        return Matrix.RAID.seenBy(column) == Sight.STAGED ? new Staged(after).opened(e, before) : Optional.empty();
    }

    Optional<Map<String, Object>> cancelled(RaidCancelled e) {
        return switch (Matrix.RAID.seenBy(column)) {
            case FULL ->
                Optional.of(plus(
                        members("raidId", e.raidId(), "status", "CANCELLED"),
                        members("reason", seesAll(Matrix.PLAN) ? e.reason() : null)));
            case STAGED -> told("raidId", e.raidId(), "status", "CANCELLED");
            default -> Optional.empty();
        };
    }

    Optional<Map<String, Object>> task(OfficerAssigned e) {
        if (!sees(e)) {
            return Optional.empty();
        }
        Map<String, Object> data = members(
                "assignmentId", e.assignmentId(),
                "officerId", e.officerId(),
                "name", e.name(),
                "role", e.role(),
                "window", e.window(),
                "raidId", e.raidId());
        if (Matrix.UNDERCOVER.seenBy(column) == Sight.OWN) {
            data.putAll(UndercoverTelling.with(e, after));
        }
        after.fact(e.raidId(), RaidScheduled.class)
                .flatMap(raid -> after.fact(raid.siteId(), SiteAdded.class))
                .ifPresent(site -> data.put(
                        "site",
                        plus(plus(common(site), place(site)), SiteTelling.knownOf(site.siteId(), column, after))));
        return Optional.of(data);
    }

    Optional<Map<String, Object>> taskMoved(AssignmentMoved e) {
        return mine(e.assignmentId(), after)
                ? told("assignmentId", e.assignmentId(), "window", e.window())
                : Optional.empty();
    }

    Optional<Map<String, Object>> released(OfficerReleased e) {
        return mine(e.assignmentId(), before)
                ? Optional.of(plus(
                        members("assignmentId", e.assignmentId(), "status", "RELEASED"),
                        members("reason", seesAll(Matrix.PLAN) ? e.reason() : null)))
                : Optional.empty();
    }

    private boolean mine(AssignmentId id, Situation situation) {
        return situation.fact(id, OfficerAssigned.class).filter(this::sees).isPresent();
    }

    private boolean sees(OfficerAssigned task) {
        return switch (Matrix.ASSIGNMENT.seenBy(column)) {
            case FULL -> true;
            case OWN -> task.agencyId().equals(agency);
            default -> false;
        };
    }

    private boolean seesAll(Matrix row) {
        return row.seenBy(column) == FULL;
    }

    private static Optional<Map<String, Object>> told(@Nullable Object... namesAndValues) {
        return Optional.of(members(namesAndValues));
    }
}
