package muster.operation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import muster.decision.Decision;
import muster.decision.Facts;
import muster.decision.OfficerOnFile;
import muster.decision.Ruling;
import muster.operation.event.CourtReturn;
import muster.operation.event.Execution;
import muster.operation.event.SeizedItem;
import muster.operation.event.TriggerConfirmation;
import muster.operation.event.WarrantApproved;
import muster.operation.event.WarrantExecuted;
import muster.operation.event.WarrantKind;
import muster.operation.event.WarrantReturned;
import muster.operation.event.WarrantTriggered;
import muster.operation.event.WarrantWithdrawn;
import muster.policy.PolicyPack;
import muster.policy.ServicePack;
import muster.shared.Invalid;
import muster.shared.OfficerId;
import org.axonframework.commandhandling.CommandHandler;

/** What becomes of an issued warrant: triggered, executed, returned, or given up (rules WAR-02, WAR-06, WAR-09, WAR-10, WAR-14). */
final class WarrantService {
    private final Charter charter;
    private final Sites sites;
    private final Warrants warrants;
    private final Raids raids;

    WarrantService(Charter charter, Sites sites, Warrants warrants, Raids raids) {
        this.charter = charter;
        this.sites = sites;
        this.warrants = warrants;
        this.raids = raids;
    }

    @CommandHandler
    Decision decide(ConfirmTrigger command, Facts facts) {
        Warrant warrant = warrants.at(command.warrantId());
        OfficerOnFile officer = officer(command.officerId(), "/officerId", facts);
        Ruling ruling = issued(warrant, facts);
        assertBetween(warrant.orderGiven().decidedAt(), command.at(), facts.at(), "/at");
        return ruling.require(
                        warrant.waitsForTrigger(),
                        "WAR-14",
                        "no-trigger-to-confirm",
                        () -> "Nothing is to be confirmed: this warrant waits for no trigger.")
                .decide(new WarrantTriggered(
                        command.operationId(),
                        command.warrantId(),
                        new TriggerConfirmation(command.at(), officer.id(), officer.name(), command.facts())));
    }

    @CommandHandler
    Decision decide(ExecuteWarrant command, Facts facts) {
        Warrant warrant = warrants.at(command.warrantId());
        Ruling ruling = issued(warrant, facts);
        WarrantApproved order = warrant.orderGiven();
        assertBetween(order.decidedAt(), command.at(), facts.at(), "/at");
        requireTrigger(warrant, command.at(), ruling);
        ZoneId site = sites.named(warrant.request().siteId()).zone();
        PolicyPack law = charter.lawOn(LocalDate.ofInstant(order.decidedAt(), site), facts)
                .orElseThrow();
        requireClock(warrant, command.at(), site, law, ruling);
        requireRecord(command, ruling);
        return ruling.decide(new WarrantExecuted(
                command.operationId(), command.warrantId(), execution(warrant, command, site, law, facts)));
    }

    @CommandHandler
    Decision decide(ReturnWarrant command, Facts facts) {
        Warrant warrant = warrants.at(command.warrantId());
        Execution executed = warrant.executed();
        Ruling ruling = Ruling.on(facts)
                .require(
                        warrant.state() == Warrant.State.EXECUTED && executed != null,
                        "WAR-02",
                        "warrant-not-executed",
                        () -> "Only a warrant that was executed and not yet returned goes back to the court.");
        if (executed == null) {
            throw new IllegalStateException("An executed warrant has its execution.");
        }
        CourtReturn filed = command.filed();
        assertBetween(executed.at(), filed.filedAt(), facts.at(), "/filedAt");
        requireUseEnded(executed, filed, ruling);
        ZoneId site = sites.named(warrant.request().siteId()).zone();
        long days = ChronoUnit.DAYS.between(day(executed.at(), site), day(filed.filedAt(), site));
        return prompt(days, command, facts.packs().service(), ruling)
                .decide(new WarrantReturned(command.operationId(), command.warrantId(), filed));
    }

    private static Ruling prompt(long days, ReturnWarrant command, ServicePack house, Ruling ruling) {
        return ruling.requireUnlessOverridden(
                        days <= house.returnDueDays(),
                        "WAR-09",
                        "return-overdue",
                        command.overrides(),
                        () -> "The return was due " + house.returnDueDays() + " days after the execution; " + days
                                + " went by.")
                .warnIf(
                        days > house.returnExpectedDays() && days <= house.returnDueDays(),
                        "WAR-09",
                        () -> "A return is prompt within " + house.returnExpectedDays() + " days; " + days
                                + " went by.");
    }

    @CommandHandler
    Decision decide(WithdrawWarrant command, Facts facts) {
        Warrant warrant = warrants.at(command.warrantId());
        long resting = raids.restingOn(command.warrantId());
        return Ruling.on(facts)
                .require(
                        warrant.state() == Warrant.State.REQUESTED || warrant.state() == Warrant.State.ISSUED,
                        "WAR-02",
                        "warrant-not-open",
                        () -> "Nothing is to be given up: this warrant was executed, or ended before.")
                .warnIf(
                        resting > 0,
                        "WAR-06",
                        () -> resting + " planned raids rest on this warrant; give each another one, or cancel it.")
                .decide(new WarrantWithdrawn(command.operationId(), command.warrantId(), command.reason()));
    }

    /** What was done in time may be written down after the warrant lapsed: the clock looks at when it was done. */
    private static Ruling issued(Warrant warrant, Facts facts) {
        return Ruling.on(facts)
                .require(
                        warrant.state() == Warrant.State.ISSUED || warrant.state() == Warrant.State.EXPIRED,
                        "WAR-02",
                        "warrant-not-issued",
                        () -> "Only a warrant that a judge issued, and that was not executed or given up, is served.");
    }

    private static void requireTrigger(Warrant warrant, Instant at, Ruling ruling) {
        TriggerConfirmation trigger = warrant.triggered();
        ruling.require(
                !warrant.waitsForTrigger() && (trigger == null || !at.isBefore(trigger.at())),
                "WAR-14",
                "trigger-not-confirmed",
                () ->
                        "This warrant may be executed only after its trigger; let an officer who saw it confirm it first.");
    }

    /** The clock of the law of the day of issue; an arrest warrant has none (rule WAR-13). */
    private static void requireClock(Warrant warrant, Instant at, ZoneId site, PolicyPack law, Ruling ruling) {
        if (warrant.request().kind() == WarrantKind.ARREST) {
            return;
        }
        ruling.under(law)
                .require(
                        at.isBefore(warrant.executeByOr(Instant.MAX)),
                        warrant.request().kind() == WarrantKind.TRACKING ? "WAR-10" : law.rule(),
                        "executed-too-late",
                        () -> "The warrant could be executed until before " + warrant.executeByOr(Instant.MAX)
                                + "; what was done later, was done without it. Ask the prosecutor.")
                .require(
                        warrant.orderGiven().nightService() || law.isDaytime(at, site),
                        warrant.request().kind() == WarrantKind.TRACKING ? "WAR-10" : "WAR-05",
                        "outside-daytime-hours",
                        () -> "The hours of " + law.version() + " are " + law.daytime()
                                + " at the site, and the judge allowed no other. Ask the prosecutor.");
    }

    private static void requireRecord(ExecuteWarrant command, Ruling ruling) {
        String where = command.receipt().where();
        ruling.require(
                        command.receipt().left() || (where != null && !where.isBlank()),
                        "WAR-09",
                        "receipt-missing",
                        () -> "Leave the copy and the receipt with somebody, or say where they were left.")
                .require(
                        !PersonName.same(command.preparedBy(), command.witness()),
                        "WAR-09",
                        "second-person-missing",
                        () -> "An inventory is prepared in the presence of a second person: name both.");
    }

    private static Execution execution(
            Warrant warrant, ExecuteWarrant command, ZoneId site, PolicyPack law, Facts facts) {
        OfficerOnFile officer = officer(command.officerId(), "/officerId", facts);
        Instant useUntil = warrant.request().kind() == WarrantKind.TRACKING
                ? law.useUntil(warrant.orderGiven().decidedAt(), site).orElse(null)
                : null;
        return new Execution(
                command.at(),
                officer.id(),
                officer.name(),
                officer.agencyId(),
                command.receipt(),
                command.inventory().stream().map(found -> seized(found, facts)).toList(),
                command.preparedBy(),
                command.witness(),
                useUntil);
    }

    private static SeizedItem seized(ExecuteWarrant.Found found, Facts facts) {
        OfficerOnFile finder = officer(found.finderId(), "/inventory", facts);
        return new SeizedItem(found.item(), found.place(), finder.id(), finder.name(), finder.agencyId());
    }

    private static void requireUseEnded(Execution executed, CourtReturn filed, Ruling ruling) {
        Instant until = executed.useUntil();
        Instant ended = filed.useEndedAt();
        if (until != null && ended == null) {
            throw new Invalid("use-end-missing", "Say when the use of the device ended.", "/useEndedAt");
        }
        ruling.require(
                until == null || ended == null || !ended.isAfter(until),
                "WAR-10",
                "device-used-too-long",
                () -> "The device could be used until before " + until + ". Ask the prosecutor.");
    }

    private static OfficerOnFile officer(OfficerId id, String pointer, Facts facts) {
        return facts.officer(id)
                .orElseThrow(() -> new Invalid("unknown-officer", "Name an enrolled officer.", pointer));
    }

    /** Records are written in minutes, so one in the minute of what it follows is not before it. */
    private static void assertBetween(Instant earliest, Instant at, Instant now, String pointer) {
        if (at.isBefore(earliest.truncatedTo(ChronoUnit.MINUTES))) {
            throw new Invalid("before-what-it-follows", "Give a time no earlier than what it follows.", pointer);
        }
        if (at.isAfter(now.plus(1, ChronoUnit.MINUTES))) {
            throw new Invalid("in-the-future", "Give a time no later than now.", pointer);
        }
    }

    private static LocalDate day(Instant at, ZoneId site) {
        return LocalDate.ofInstant(at, site);
    }
}
