package muster.operation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import muster.decision.Decision;
import muster.decision.Facts;
import muster.decision.Ruling;
import muster.operation.event.AfterActionReported;
import muster.operation.event.OfficerReleased;
import muster.operation.event.OperationAborted;
import muster.operation.event.OperationClosed;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** How an operation ends: called off, reported on, closed when everyone and everything is accounted for (rules OPS-06, OPS-09). */
final class Closure {
    private final Charter charter;
    private final Sites sites;
    private final Warrants warrants;
    private final Assignments assignments;
    private final GoDecisions go;
    private final FieldLog log;
    private boolean reported;
    private boolean closed;

    Closure(Charter charter, Sites sites, Warrants warrants, Assignments assignments, GoDecisions go, FieldLog log) {
        this.charter = charter;
        this.sites = sites;
        this.warrants = warrants;
        this.assignments = assignments;
        this.go = go;
        this.log = log;
    }

    /** Never refused before the scene is secured, and in effect at once (rule OPS-06). */
    @CommandHandler
    Decision decide(Abort command, Facts facts) {
        if (command.siteId() != null) {
            sites.named(command.siteId());
        }
        return Ruling.on(facts)
                .require(
                        !log.isSecured(),
                        "OPS-06",
                        "scene-secured",
                        () -> "The scene is secured at every site: there is nothing left to call off.")
                .decide(new OperationAborted(
                        command.operationId(),
                        command.abortId(),
                        command.siteId(),
                        command.reason(),
                        facts.actor().name()));
    }

    @CommandHandler
    Decision decide(Report command, Facts facts) {
        Instant due = charter.window().end().plus(facts.packs().planning().reportExpectedWithin());
        return Ruling.on(facts)
                .warnIf(facts.at().isAfter(due), "OPS-09", () -> "The report was expected by " + due + ".")
                .decide(new AfterActionReported(
                        command.operationId(),
                        command.reportId(),
                        command.lessons(),
                        command.victimCare(),
                        command.medical(),
                        facts.actor().name()));
    }

    @CommandHandler
    Decision decide(Close command, Facts facts) {
        Ruling ruling = Ruling.on(facts);
        requireReviewed(facts, ruling);
        if (go.wasStarted()) {
            requireAccounted(ruling);
            requireNoConflict(facts, ruling);
            requireNotices(facts, ruling);
            requireReport(command, facts, ruling);
        }
        List<Object> events = new ArrayList<>();
        assignments.standing().stream()
                .filter(task -> task.window().end().isAfter(facts.at()))
                .forEach(task -> events.add(new OfficerReleased(
                        command.operationId(),
                        task.given().assignmentId(),
                        task.given().officerId(),
                        "The operation is closed.")));
        events.add(new OperationClosed(
                command.operationId(),
                command.closureId(),
                command.reason(),
                facts.actor().name()));
        return ruling.decide(events);
    }

    /** Also where nobody went: what helps the defence may have been found while it was planned. That, and no more, the lead learns. */
    private static void requireReviewed(Facts facts, Ruling ruling) {
        ruling.require(
                !facts.review().open(),
                "INF-08",
                "review-open",
                () ->
                        "Let a prosecutor close what waits for review; invite a prosecutor's agency where none takes part.");
    }

    private void requireAccounted(Ruling ruling) {
        String missing = assignments.standing().stream()
                .filter(task -> !log.isAccountedFor(task.given().assignmentId()))
                .map(task -> task.given().name())
                .distinct()
                .collect(Collectors.joining(", "));
        ruling.require(
                        missing.isEmpty(),
                        "OPS-09",
                        "people-unaccounted-for",
                        () -> "Write down that these have stood down: " + missing + ".")
                .require(
                        !log.anybodyIsWithoutCare(),
                        "OPS-09",
                        "hand-off-missing",
                        () -> "Write down with which provider each survivor in the log is.")
                .require(
                        warrants.all().stream().noneMatch(warrant -> warrant.state() == Warrant.State.EXECUTED),
                        "OPS-09",
                        "return-not-filed",
                        () -> "File the return of every warrant that was executed.")
                .require(
                        !log.evidenceIsOut(),
                        "OPS-09",
                        "evidence-not-handed-over",
                        () -> "Write down that the evidence was handed over.");
    }

    private static void requireNoConflict(Facts facts, Ruling ruling) {
        ruling.require(
                facts.nearby().open() == 0,
                "OPS-09",
                "conflict-open",
                () -> "Resolve every conflict with others near it, or let the watch override it.");
    }

    private void requireNotices(Facts facts, Ruling ruling) {
        List<String> missing = log.noticesMissing(facts.packs().planning());
        ruling.require(
                missing.isEmpty(),
                "VIC-06",
                "notice-missing",
                () -> "Write down that these were told: " + String.join(", ", missing) + ".");
    }

    private void requireReport(Close command, Facts facts, Ruling ruling) {
        Instant due = charter.window().end().plus(facts.packs().planning().reportDueWithin());
        String why = command.withoutReport();
        ruling.require(
                        reported || (why != null && !why.isBlank()),
                        "OPS-09",
                        "report-missing",
                        () -> "Write the after-action report (due by " + due + "), or give in withoutReport why it is"
                                + " closed before.")
                .warnIf(!reported, "OPS-09", () -> "Closed without a report: " + why);
    }

    @EventSourcingHandler
    void evolve(AfterActionReported event) {
        reported = true;
    }

    @EventSourcingHandler
    void evolve(OperationClosed event) {
        closed = true;
    }

    boolean isClosed() {
        return closed;
    }
}
