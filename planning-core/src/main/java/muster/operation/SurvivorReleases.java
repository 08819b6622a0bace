package muster.operation;

import java.time.Instant;
import java.time.LocalDate;
import muster.agency.event.AgencyKind;
import muster.decision.Decision;
import muster.decision.Facts;
import muster.decision.NoSuch;
import muster.decision.Ruling;
import muster.operation.event.ReleaseEnded;
import muster.operation.event.ReleaseEnded.Cause;
import muster.operation.event.ReleaseRecorded;
import muster.shared.Actor;
import muster.shared.AgencyId;
import muster.shared.Invalid;
import org.axonframework.commandhandling.CommandHandler;

/**
 * A survivor decides who else knows what (rule VIC-04): in writing, for one agency and purpose, for a time, and until it is taken
 * back. Nothing else in an operation asks whether anybody signed.
 */
final class SurvivorReleases {
    private final Charter charter;
    private final Participations participations;
    private final FieldLog log;
    private final Releases releases;

    SurvivorReleases(Charter charter, Participations participations, FieldLog log, Releases releases) {
        this.charter = charter;
        this.participations = participations;
        this.log = log;
        this.releases = releases;
    }

    @CommandHandler
    Decision decide(RecordRelease command, Facts facts) {
        AgencyKind recipient = assertWhole(command, facts);
        LocalDate latest =
                facts.packs().planning().lastDayOfRelease(command.form().givenOn());
        Ruling ruling = Ruling.on(facts)
                .require(
                        recipient == AgencyKind.VICTIM_SERVICES,
                        "VIC-04",
                        "no-release-to-this-agency",
                        () ->
                                "Name a provider of victim services: what other agencies know of a survivor no signature widens.")
                .require(
                        !command.validUntil().isAfter(latest),
                        "VIC-04",
                        "release-too-long",
                        () -> "Let it end by " + latest + "; a survivor who still wants it then signs anew.");
        Instant end =
                command.validUntil().plusDays(1).atStartOfDay(charter.zone()).toInstant();
        warn(command, ruling);
        return ruling.require(
                        facts.at().isBefore(end),
                        "VIC-04",
                        "release-over",
                        () -> "Its last day has passed: let the survivor sign anew, if it is still wanted.")
                .decide(recorded(command, end, facts));
    }

    private static ReleaseRecorded recorded(RecordRelease command, Instant end, Facts facts) {
        return new ReleaseRecorded(
                command.operationId(),
                command.releaseId(),
                command.survivorRef(),
                command.recipientId(),
                command.purpose(),
                command.covers(),
                command.form(),
                command.validUntil(),
                end,
                facts.actor().name());
    }

    private void warn(RecordRelease command, Ruling ruling) {
        ruling.warnIf(
                        releases.servesAnother(command.form(), command.recipientId()),
                        "VIC-04",
                        () -> "This form serves another agency already: let one form name one agency.")
                .warnIf(
                        log.hasMetMinor(command.survivorRef())
                                && !command.form().guardianSigned(),
                        "VIC-04",
                        () ->
                                "A minor: a parent or guardian who is not the abuser signs as well, unless the law lets the"
                                        + " minor be helped without.");
    }

    private AgencyKind assertWhole(RecordRelease command, Facts facts) {
        if (!log.hasMet(command.survivorRef())) {
            throw new Invalid("unknown-survivor", "Name somebody whose recovery is in the log.", "/survivorRef");
        }
        if (command.covers().isEmpty()) {
            throw new Invalid("covers-nothing", "Say what may be known.", "/covers");
        }
        LocalDate given = command.form().givenOn();
        if (given.isAfter(charter.dayOf(facts.at()))) {
            throw new Invalid("in-the-future", "Let givenOn be no later than today.", "/form/givenOn");
        }
        if (command.validUntil().isBefore(given)) {
            throw new Invalid("ends-before-it-begins", "Let validUntil be no earlier than givenOn.", "/validUntil");
        }
        return participations
                .kindOf(command.recipientId())
                .orElseThrow(() -> new Invalid("unknown-recipient", "Name an agency that takes part.", "/recipientId"));
    }

    @CommandHandler
    Decision decide(RevokeRelease command, Facts facts) {
        Actor actor = facts.actor();
        releases.at(command.releaseId())
                .filter(release -> mayKnowOf(release, actor))
                .orElseThrow(() -> new NoSuch("release"));
        return Ruling.on(facts)
                .require(
                        releases.counts(command.releaseId()),
                        "VIC-04",
                        "release-has-ended",
                        () -> "Nothing is to be done: it has ended.")
                .decide(new ReleaseEnded(command.operationId(), command.releaseId(), Cause.REVOKED, actor.name()));
    }

    /** To an advocate of another provider there is no such release. */
    private boolean mayKnowOf(ReleaseRecorded release, Actor actor) {
        AgencyId recipient = release.recipientId();
        return !actor.is("advocate") || actor.isOf(recipient) || actor.isOf(charter.lead());
    }

    /** A deadline that comes twice, too early, or after it was taken back changes nothing. */
    @CommandHandler
    Decision decide(ExpireRelease command, Facts facts) {
        Ruling ruling = Ruling.on(facts);
        boolean over = releases.counts(command.releaseId())
                && releases.at(command.releaseId())
                        .filter(release -> !facts.at().isBefore(release.endsAt()))
                        .isPresent();
        return over
                ? ruling.decide(new ReleaseEnded(command.operationId(), command.releaseId(), Cause.EXPIRED, null))
                : ruling.decide();
    }
}
