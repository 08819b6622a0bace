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
import muster.operation.event.Execution;
import muster.operation.event.OperationEvent;
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
            String subject = Chapter.subjectOf(event);
            causes.put(subject, cause);
            String type = EventTypes.nameOf(event.getClass());
            items.add(new TimelineItem(
                    recorded.recordedAt(), null, Kind.PAST, type, Chapter.titleOf(event), subject, cause));
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
        plan.releases().stream()
                .filter(release -> release.status() == SurvivorRelease.Status.STANDING)
                .forEach(release -> deadline(
                        release.id().toString(), "release-until", "A release by a survivor ends", release.endsAt()));
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
            case REQUESTED, DENIED, RETURNED_FOR_REVISION, RETURNED, WITHDRAWN, EXPIRED -> {}
        }
    }

    private void deadline(Warrant warrant, String type, String title, Optional<Instant> at) {
        at.ifPresent(moment -> deadline(warrant.id().toString(), type, title, moment));
    }

    private void deadline(String subject, String type, String title, Instant at) {
        items.add(new TimelineItem(at, null, Kind.PLANNED, type, title, subject, cause(subject)));
    }

    private void plan(String type, String title, String subject, Window window) {
        items.add(new TimelineItem(window.start(), window.end(), Kind.PLANNED, type, title, subject, cause(subject)));
    }

    private Cause cause(String subject) {
        return causes.getOrDefault(subject, new Cause(0, null, null));
    }
}
