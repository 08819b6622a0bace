package muster.operation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import muster.decision.Decision;
import muster.decision.Facts;
import muster.decision.Ruling;
import muster.operation.event.OfficerReleased;
import muster.operation.event.RaidCancelled;
import muster.operation.event.RaidRescheduled;
import muster.operation.event.RaidScheduled;
import muster.operation.event.SiteAdded;
import muster.shared.Invalid;
import muster.shared.WarrantId;
import muster.shared.Window;
import org.axonframework.commandhandling.CommandHandler;

/** When officers may enter: planning a raid, moving it, giving it up. */
final class RaidPlanning {
    private final Charter charter;
    private final Sites sites;
    private final Raids raids;
    private final Assignments assignments;
    private final LawfulEntry lawfulEntry;
    private final EntryManner entryManner;
    private final Risks risks;

    RaidPlanning(
            Charter charter,
            Sites sites,
            Raids raids,
            Assignments assignments,
            LawfulEntry lawfulEntry,
            EntryManner entryManner,
            Risks risks) {
        this.charter = charter;
        this.sites = sites;
        this.raids = raids;
        this.assignments = assignments;
        this.lawfulEntry = lawfulEntry;
        this.entryManner = entryManner;
        this.risks = risks;
    }

    @CommandHandler
    Decision decide(ScheduleRaid command, Facts facts) {
        SiteAdded site = sites.named(command.siteId());
        assertInsideOperation(command.window());
        Ruling ruling = Ruling.on(facts);
        Optional<WarrantId> warrant = command.exception() == null
                ? lawfulEntry.basis(
                        site,
                        command.window(),
                        Optional.ofNullable(command.warrantId()),
                        command.reasonToBelieve(),
                        facts,
                        ruling)
                : lawfulEntry.withoutWarrant(ruling);
        entryManner.require(site, command.window(), command.entry(), command.announcement(), warrant, facts, ruling);
        List<Object> events = new ArrayList<>();
        events.add(new RaidScheduled(
                command.operationId(),
                command.raidId(),
                command.siteId(),
                command.window(),
                command.entry(),
                warrant.orElse(null),
                command.exception(),
                command.announcement(),
                command.reasonToBelieve()));
        risks.reopenedByEntry(command.operationId(), command.siteId(), command.entry())
                .ifPresent(events::add);
        return ruling.decide(events);
    }

    @CommandHandler
    Decision decide(RescheduleRaid command, Facts facts) {
        Ruling ruling = Ruling.on(facts);
        Raid raid = raids.standing(command.raidId(), ruling);
        assertInsideOperation(command.window());
        Optional<WarrantId> warrant = lawfulAfterMove(command, raid, facts, ruling);
        Duration shift =
                Duration.between(raid.window().start(), command.window().start());
        List<Object> events = new ArrayList<>();
        events.add(new RaidRescheduled(
                command.operationId(),
                command.raidId(),
                raid.window(),
                command.window(),
                warrant.orElse(null),
                command.reason(),
                command.announcement()));
        events.addAll(assignments.moved(command.raidId(), shift, command.overrides(), facts, ruling));
        return ruling.decide(events);
    }

    private Optional<WarrantId> lawfulAfterMove(RescheduleRaid command, Raid raid, Facts facts, Ruling ruling) {
        SiteAdded site = sites.named(raid.planned().siteId());
        Optional<WarrantId> warrant = raid.planned().exception() == null
                ? lawfulEntry.basisAfterMove(
                        site,
                        command.window(),
                        Optional.ofNullable(raid.warrantId()),
                        raid.planned().reasonToBelieve(),
                        facts,
                        ruling)
                : lawfulEntry.withoutWarrant(ruling);
        entryManner.require(
                site,
                command.window(),
                raid.planned().entry(),
                command.announcement() == null ? raid.planned().announcement() : command.announcement(),
                warrant,
                facts,
                ruling);
        return warrant;
    }

    @CommandHandler
    Decision decide(CancelRaid command, Facts facts) {
        Ruling ruling = Ruling.on(facts);
        raids.standing(command.raidId(), ruling);
        List<Object> events = new ArrayList<>();
        events.add(new RaidCancelled(command.operationId(), command.raidId(), command.reason()));
        assignments
                .to(command.raidId())
                .forEach(task -> events.add(new OfficerReleased(
                        command.operationId(),
                        task.given().assignmentId(),
                        task.given().officerId(),
                        command.reason())));
        return ruling.decide(events);
    }

    private void assertInsideOperation(Window entry) {
        if (!charter.window().contains(entry)) {
            throw new Invalid(
                    "outside-the-operation",
                    "Let the raid lie inside the operation's window, "
                            + charter.window().start() + " to "
                            + charter.window().end() + ".",
                    "/window");
        }
    }
}
