package muster.operation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import muster.decision.Decision;
import muster.decision.Facts;
import muster.decision.Ruling;
import muster.operation.event.OrderDocument;
import muster.operation.event.RemoteApplication;
import muster.operation.event.WarrantApproved;
import muster.operation.event.WarrantDenied;
import muster.operation.event.WarrantReturnedForRevision;
import muster.policy.PolicyPack;
import muster.shared.Actor;
import muster.shared.Invalid;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;

/**
 * What a neutral and detached magistrate decides on an application (rule WAR-02). Neutrality is judged on the person,
 * whatever roles its token bears, and on the name that is recorded as issuer.
 */
final class JudicialDecisions {
    private final Charter charter;
    private final Sites sites;
    private final Warrants warrants;
    private final Assignments assignments;
    private final EntryManner entryManner;

    JudicialDecisions(
            Charter charter, Sites sites, Warrants warrants, Assignments assignments, EntryManner entryManner) {
        this.charter = charter;
        this.sites = sites;
        this.warrants = warrants;
        this.assignments = assignments;
        this.entryManner = entryManner;
    }

    @CommandHandler
    Decision decide(ApproveWarrant command, Facts facts) {
        Warrant warrant = warrants.at(command.warrantId());
        Ruling ruling = neutral(warrant, command.judge(), command.document(), command.decidedAt(), facts);
        ZoneId site = sites.named(warrant.request().siteId()).zone();
        LocalDate day = LocalDate.ofInstant(command.decidedAt(), site);
        PolicyPack law = lawOn(day, facts);
        LocalDate face = command.expiresOn();
        if (face != null && face.isBefore(day)) {
            throw new Invalid("expires-before-issued", "Let expiresOn be no earlier than decidedAt.", "/expiresOn");
        }
        Optional<Instant> executeBy = clock(warrant, law, command.decidedAt(), site, face);
        RemoteApplication remote = command.remote();
        ruling.under(law)
                .requireUnlessOverridden(
                        remote == null || remote.isComplete(),
                        "WAR-08",
                        "sworn-record-missing",
                        command.overrides(),
                        () ->
                                "A warrant issued from afar needs the reference of the sworn record, and whether the judge"
                                        + " changed the text; give both as remote.record and remote.textModified.");
        if (command.noKnock()) {
            entryManner.requireOrder(day, command.noKnockBasis(), facts, ruling);
        }
        return ruling.warnIf(
                        face != null && executeBy.isPresent() && isPast(face, executeBy.get(), site),
                        law.rule(),
                        () -> "The order's own last day is later than the law allows; the law's counts.")
                .decide(issued(command, executeBy.orElse(null), law));
    }

    private static WarrantApproved issued(ApproveWarrant command, @Nullable Instant executeBy, PolicyPack law) {
        return new WarrantApproved(
                command.operationId(),
                command.warrantId(),
                command.judge(),
                command.decidedAt(),
                command.nightService(),
                command.noKnock(),
                command.reason(),
                command.expiresOn(),
                command.document(),
                executeBy,
                law.version(),
                command.noKnock() ? command.noKnockBasis() : null,
                command.remote());
    }

    @CommandHandler
    Decision decide(DenyWarrant command, Facts facts) {
        return neutral(
                        warrants.at(command.warrantId()),
                        command.judge(),
                        command.document(),
                        command.decidedAt(),
                        facts)
                .decide(new WarrantDenied(
                        command.operationId(),
                        command.warrantId(),
                        command.judge(),
                        command.decidedAt(),
                        command.reason(),
                        command.document()));
    }

    @CommandHandler
    Decision decide(ReturnForRevision command, Facts facts) {
        return neutral(
                        warrants.at(command.warrantId()),
                        command.judge(),
                        command.document(),
                        command.decidedAt(),
                        facts)
                .decide(new WarrantReturnedForRevision(
                        command.operationId(),
                        command.warrantId(),
                        command.judge(),
                        command.decidedAt(),
                        command.reason(),
                        command.document()));
    }

    private Ruling neutral(
            Warrant warrant, String issuer, @Nullable OrderDocument document, Instant decidedAt, Facts facts) {
        Actor actor = facts.actor();
        assertDecidedBetweenRequestAndNow(warrant, decidedAt, facts.at());
        return Ruling.on(facts)
                .require(
                        warrant.state() == Warrant.State.REQUESTED,
                        "WAR-02",
                        "warrant-already-decided",
                        () -> "This application was decided already; a new or revised one is a new request.")
                .require(
                        actor.is("judge") || document != null,
                        "WAR-02",
                        "court-document-missing",
                        () ->
                                "Give the reference and hash of the court's document, or let the judge record the decision.")
                .require(
                        !isInvolved(warrant, actor.sub()) && !isInvolvedByName(warrant, actor.name()),
                        "WAR-02",
                        "magistrate-not-neutral",
                        () -> "Whoever asked for a warrant, swore to it or serves in the operation cannot decide it;"
                                + " another judicial officer must.")
                .require(
                        !isInvolvedByName(warrant, issuer)
                                && (actor.is("judge") || !PersonName.same(issuer, actor.name())),
                        "WAR-02",
                        "magistrate-not-neutral",
                        () -> "Name the judicial officer who issued the order: whoever asked for it or swore to it, an"
                                + " assigned officer or the prosecutor cannot be the issuer.");
    }

    private boolean isInvolved(Warrant warrant, String person) {
        return person.equals(warrant.request().requestedBy())
                || person.equals(warrant.request().affiantSubject())
                || assignments.includePerson(person);
    }

    private boolean isInvolvedByName(Warrant warrant, String issuer) {
        return PersonName.same(issuer, warrant.request().requestedByName())
                || PersonName.same(issuer, warrant.request().affiantName())
                || assignments.includeName(issuer);
    }

    /** Courts write minutes, so a decision in the minute of the request is not before it. */
    private static void assertDecidedBetweenRequestAndNow(Warrant warrant, Instant decidedAt, Instant now) {
        if (decidedAt.isBefore(warrant.request().requestedAt().truncatedTo(ChronoUnit.MINUTES))) {
            throw new Invalid(
                    "decided-before-requested", "Let decidedAt be no earlier than the request.", "/decidedAt");
        }
        if (decidedAt.isAfter(now.plus(1, ChronoUnit.MINUTES))) {
            throw new Invalid("decided-in-the-future", "Let decidedAt be no later than now.", "/decidedAt");
        }
    }

    private PolicyPack lawOn(LocalDate day, Facts facts) {
        return charter.lawOn(day, facts)
                .orElseThrow(() ->
                        new Invalid("no-policy-pack", "No policy pack reaches back to this decidedAt.", "/decidedAt"));
    }

    /**
     * Arrest warrants do not lapse by days (rule WAR-13). Where a law sets no limit of its own for a tracking order, its
     * general one counts.
     */
    private static Optional<Instant> clock(
            Warrant warrant, PolicyPack law, Instant issuedAt, ZoneId site, @Nullable LocalDate face) {
        return switch (warrant.request().kind()) {
            case ARREST -> Optional.empty();
            case SEARCH -> Optional.of(law.executeBy(issuedAt, site, PolicyPack.SEARCH, face));
            case TRACKING ->
                Optional.of(law.executeBy(
                        issuedAt,
                        site,
                        law.limits(PolicyPack.TRACKING) ? PolicyPack.TRACKING : PolicyPack.SEARCH,
                        face));
        };
    }

    private static boolean isPast(LocalDate face, Instant lawful, ZoneId site) {
        return !face.isBefore(LocalDate.ofInstant(lawful, site));
    }
}
