package muster.operation.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import muster.decision.DecisionRecord;
import muster.ledger.EventTypes;
import muster.ledger.Recorded;
import muster.operation.event.AgencyInvited;
import muster.operation.event.AgencyWithdrawn;
import muster.operation.event.AssignmentMoved;
import muster.operation.event.Execution;
import muster.operation.event.OfficerAssigned;
import muster.operation.event.OfficerReleased;
import muster.operation.event.OperationEvent;
import muster.operation.event.OperationOpened;
import muster.operation.event.RaidCancelled;
import muster.operation.event.RaidRescheduled;
import muster.operation.event.RaidScheduled;
import muster.operation.event.SiteAdded;
import muster.operation.event.WarrantApproved;
import muster.operation.event.WarrantDenied;
import muster.operation.event.WarrantExecuted;
import muster.operation.event.WarrantRequested;
import muster.operation.event.WarrantReturned;
import muster.operation.event.WarrantReturnedForRevision;
import muster.operation.event.WarrantTriggered;
import muster.operation.event.WarrantWithdrawn;
import muster.operation.view.TimelineItem.Cause;
import muster.operation.view.TimelineItem.Kind;
import muster.shared.Actor;
import muster.shared.Window;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Past and planned in one list, each with its cause; folded from the operation's events alone. */
public final class Timeline {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final List<TimelineItem> items = new ArrayList<>();
    private final Map<String, Cause> causes = new HashMap<>();
    private @Nullable String command;
    private @Nullable Actor actor;

    private Timeline() {}

    /** @return by time; at one instant in the order of the ledger */
    public static List<TimelineItem> of(List<Recorded> history) {
        Timeline timeline = new Timeline();
        history.forEach(timeline::happened);
        OperationPlan plan = OperationPlan.after(history);
        if (plan != null) {
            timeline.planned(plan);
        }
        return timeline.items.stream()
                .sorted(Comparator.comparing(TimelineItem::at)
                        .thenComparing(item -> item.cause().position()))
                .toList();
    }

    private void happened(Recorded recorded) {
        // Only the first event of a decision tells who took it; the others follow it directly.
        if (recorded.metadata().containsKey(DecisionRecord.COMMAND)) {
            command = recorded.metadata().get(DecisionRecord.COMMAND);
            String who = recorded.metadata().get(DecisionRecord.ACTOR);
            actor = who == null ? null : JSON.readValue(who, Actor.class);
        }
        Cause cause = new Cause(recorded.position(), command, actor);
        if (recorded.event() instanceof OperationEvent event) {
            String subject = subjectOf(event);
            causes.put(subject, cause);
            String type = EventTypes.nameOf(event.getClass());
            items.add(new TimelineItem(recorded.recordedAt(), null, Kind.PAST, type, titleOf(event), subject, cause));
        }
    }

    private void planned(OperationPlan plan) {
        plan("operation", "Operation " + plan.codeName(), plan.id().toString(), plan.window());
        plan.raids().stream()
                .filter(raid -> raid.status() == Raid.Status.SCHEDULED)
                .forEach(raid -> plan("raid", "Raid: entry may begin", raid.id().toString(), raid.window()));
        plan.assignments().stream()
                .filter(task -> task.status() == Assignment.Status.ASSIGNED)
                .forEach(task -> plan(
                        "assignment",
                        task.name() + " as " + task.role(),
                        task.id().toString(),
                        task.window()));
        plan.warrants().forEach(this::deadline);
    }

    private void deadline(Warrant warrant) {
        switch (warrant.status()) {
            case ISSUED ->
                deadline(
                        warrant,
                        "warrant-execute-by",
                        "The warrant may no longer be executed",
                        Optional.ofNullable(warrant.decision()).map(CourtDecision::executeBy));
            case EXECUTED ->
                deadline(
                        warrant,
                        "tracking-use-until",
                        "The device may no longer be used",
                        Optional.ofNullable(warrant.execution()).map(Execution::useUntil));
            case REQUESTED, DENIED, RETURNED_FOR_REVISION, RETURNED, WITHDRAWN -> {}
        }
    }

    private void deadline(Warrant warrant, String type, String title, Optional<Instant> at) {
        String subject = warrant.id().toString();
        at.ifPresent(moment ->
                items.add(new TimelineItem(moment, null, Kind.PLANNED, type, title, subject, cause(subject))));
    }

    private void plan(String type, String title, String subject, Window window) {
        items.add(new TimelineItem(window.start(), window.end(), Kind.PLANNED, type, title, subject, cause(subject)));
    }

    private Cause cause(String subject) {
        return causes.getOrDefault(subject, new Cause(0, null, null));
    }

    private static String subjectOf(OperationEvent event) {
        return switch (event) {
            case OperationOpened e -> e.operationId().toString();
            case AgencyInvited e -> e.agencyId().toString();
            case AgencyWithdrawn e -> e.agencyId().toString();
            case SiteAdded e -> e.siteId().toString();
            case WarrantRequested e -> e.warrantId().toString();
            case WarrantApproved e -> e.warrantId().toString();
            case WarrantDenied e -> e.warrantId().toString();
            case WarrantReturnedForRevision e -> e.warrantId().toString();
            case WarrantTriggered e -> e.warrantId().toString();
            case WarrantExecuted e -> e.warrantId().toString();
            case WarrantReturned e -> e.warrantId().toString();
            case WarrantWithdrawn e -> e.warrantId().toString();
            case RaidScheduled e -> e.raidId().toString();
            case RaidRescheduled e -> e.raidId().toString();
            case RaidCancelled e -> e.raidId().toString();
            case OfficerAssigned e -> e.assignmentId().toString();
            case AssignmentMoved e -> e.assignmentId().toString();
            case OfficerReleased e -> e.assignmentId().toString();
        };
    }

    private static String titleOf(OperationEvent event) {
        return switch (event) {
            case OperationOpened e -> "Operation " + e.codeName() + " opened";
            case AgencyInvited e -> "Agency takes part: " + e.kind();
            case AgencyWithdrawn e -> "Agency withdrawn: " + e.reason();
            case SiteAdded e -> "Site added: " + e.label();
            case WarrantRequested e -> "Warrant requested of " + e.court();
            case WarrantApproved e -> "Warrant issued by " + e.judge();
            case WarrantDenied e -> "Warrant denied by " + e.judge();
            case WarrantReturnedForRevision e -> "Warrant returned for revision by " + e.judge();
            case WarrantTriggered e ->
                "Trigger confirmed by " + e.confirmation().officerName();
            case WarrantExecuted e -> "Warrant executed by " + e.execution().officerName();
            case WarrantReturned e -> "Warrant returned to " + e.filed().court();
            case WarrantWithdrawn e -> "Warrant withdrawn: " + e.reason();
            case RaidScheduled e -> "Raid scheduled";
            case RaidRescheduled e -> "Raid moved: " + e.reason();
            case RaidCancelled e -> "Raid cancelled: " + e.reason();
            case OfficerAssigned e -> e.name() + " assigned as " + e.role();
            case AssignmentMoved e -> "Assignment moved with its raid";
            case OfficerReleased e -> "Assignment released: " + e.reason();
        };
    }
}
