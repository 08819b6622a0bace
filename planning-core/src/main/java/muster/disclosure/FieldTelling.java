package muster.disclosure;

import static muster.disclosure.Members.members;
import static muster.disclosure.Members.plus;
import static muster.disclosure.Sight.FULL;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import muster.operation.event.Arrest;
import muster.operation.event.EvidenceItem;
import muster.operation.event.FieldEventLogged;
import muster.operation.event.HandOff;
import muster.operation.event.MinorNotice;
import muster.operation.event.OfficerAssigned;
import muster.operation.event.Recovery;
import muster.operation.event.VictimCarePlanned;
import muster.shared.AgencyId;
import muster.shared.AssignmentId;
import muster.shared.OfficerId;
import org.jspecify.annotations.Nullable;

/** What is told of the day itself: each kind of entry by its own row of the matrix. */
record FieldTelling(Column column, AgencyId agency, Situation after) {
    Optional<Map<String, Object>> logged(FieldEventLogged e) {
        return switch (e.kind()) {
            case SET, RELEASE, ENTRY, STOOD_DOWN -> Matrix.GO.seenBy(column) == FULL ? Optional.of(entry(e)) : none();
            case SCENE_SECURED -> secured(e);
            case ARREST -> arrest(e, Objects.requireNonNull(e.arrest()));
            case RECOVERY -> recovery(e, Objects.requireNonNull(e.recovery()));
            case NOTICE -> notice(e, Objects.requireNonNull(e.notice()));
            case HAND_OFF -> handOff(e, Objects.requireNonNull(e.handOff()));
            case EVIDENCE -> evidence(e, Objects.requireNonNull(e.evidence()));
            case EVIDENCE_HANDED_OVER -> Matrix.EVIDENCE.seenBy(column) == FULL ? Optional.of(entry(e)) : none();
            case INCIDENT, NOTE -> seesPlan() ? Optional.of(entry(e)) : none();
        };
    }

    static String typeOf(FieldEventLogged e) {
        return switch (e.kind()) {
            case SET -> "muster.team.set.v1";
            case RELEASE -> "muster.release.given.v1";
            case ENTRY -> "muster.entry.made.v1";
            case SCENE_SECURED -> "muster.scene.secured.v1";
            case ARREST -> "muster.arrest.made.v1";
            case RECOVERY -> "muster.person.recovered.v1";
            case NOTICE -> "muster.notice.given.v1";
            case HAND_OFF -> "muster.survivor.handed-off.v1";
            case EVIDENCE -> "muster.evidence.seized.v1";
            case EVIDENCE_HANDED_OVER -> "muster.evidence.handed-over.v1";
            case STOOD_DOWN -> "muster.member.stood-down.v1";
            case INCIDENT -> "muster.incident.logged.v1";
            case NOTE -> "muster.note.logged.v1";
        };
    }

    /** What every reader of an entry is told; a site by its id only where the plan is not withheld, words only where it is seen in full. */
    private Map<String, Object> entry(FieldEventLogged e) {
        return members(
                "entryId", e.entryId(),
                "kind", e.kind(),
                "at", e.at(),
                "siteId", Matrix.PLAN.seenBy(column) == Sight.NOTHING ? null : e.siteId(),
                "note", seesPlan() ? e.note() : null,
                "assignmentId", seesTask(e.assignmentId()) ? e.assignmentId() : null,
                // Which entry was wrong would tell of one that is perhaps withheld.
                "corrects", seesPlan() ? e.corrects() : null);
    }

    private Optional<Map<String, Object>> secured(FieldEventLogged e) {
        return switch (Matrix.SCENE_SECURED.seenBy(column)) {
            case FULL -> Optional.of(plus(entry(e), reception()));
            case MINORS -> care().filter(care -> care.expected().minors() > 0).map(care -> entry(e));
            default -> none();
        };
    }

    /** Where providers are needed from now on. */
    private Map<String, Object> reception() {
        return column == Column.VSP
                ? members("reception", care().map(VictimCarePlanned::reception).orElse(null))
                : Map.of();
    }

    private Optional<VictimCarePlanned> care() {
        return after.fact(Situation.CARE, VictimCarePlanned.class);
    }

    private Optional<Map<String, Object>> arrest(FieldEventLogged e, Arrest arrest) {
        Map<String, Object> made = members(
                "person", arrest.person(),
                "offences", arrest.offences(),
                "officerId", seesPerson(arrest.officerId()) ? arrest.officerId() : null);
        if (Matrix.RECOVERY.seenBy(column) == FULL) {
            made.putAll(members("survivorRef", arrest.survivorRef(), "prosecutorReview", arrest.prosecutorReview()));
        }
        return switch (Matrix.ARREST.seenBy(column)) {
            case FULL -> Optional.of(plus(entry(e), made));
            case OWN -> isOurs(arrest.officerId()) ? Optional.of(plus(entry(e), made)) : none();
            case EXISTENCE -> Optional.of(members("entryId", e.entryId(), "kind", e.kind()));
            default -> none();
        };
    }

    private Optional<Map<String, Object>> recovery(FieldEventLogged e, Recovery met) {
        boolean whole = switch (Matrix.RECOVERY.seenBy(column)) {
            case FULL -> true;
            case MINORS -> met.minor();
            default -> false;
        };
        if (whole) {
            return Optional.of(plus(
                    entry(e),
                    members("survivorRef", met.survivorRef(), "classes", met.classes(), "minor", met.minor())));
        }
        return switch (Matrix.VICTIM_COUNT.seenBy(column)) {
            case FULL, NUMBERS ->
                Optional.of(members(
                        "entryId", e.entryId(), "kind", e.kind(), "classes", met.classes(), "minor", met.minor()));
            default -> none();
        };
    }

    private Optional<Map<String, Object>> notice(FieldEventLogged e, MinorNotice notice) {
        return switch (Matrix.RECOVERY.seenBy(column)) {
            case FULL, MINORS ->
                Optional.of(plus(entry(e), members("survivorRef", notice.survivorRef(), "to", notice.to())));
            default -> none();
        };
    }

    private Optional<Map<String, Object>> handOff(FieldEventLogged e, HandOff to) {
        return Matrix.RECOVERY.seenBy(column) == FULL || to.providerId().equals(agency)
                ? Optional.of(plus(entry(e), members("survivorRef", to.survivorRef(), "providerId", to.providerId())))
                : none();
    }

    private Optional<Map<String, Object>> evidence(FieldEventLogged e, EvidenceItem found) {
        Map<String, Object> item = members(
                "item", found.item(),
                "place", found.place(),
                "finderId", seesPerson(found.finderId()) ? found.finderId() : null);
        return switch (Matrix.EVIDENCE.seenBy(column)) {
            case FULL -> Optional.of(plus(entry(e), item));
            case OWN -> isOurs(found.finderId()) ? Optional.of(plus(entry(e), item)) : none();
            default -> none();
        };
    }

    /** A person of another agency is named only where its assignment would be. */
    private boolean seesPerson(OfficerId officer) {
        return switch (Matrix.ASSIGNMENT.seenBy(column)) {
            case FULL -> true;
            case OWN -> isOurs(officer);
            default -> false;
        };
    }

    private boolean seesTask(@Nullable AssignmentId task) {
        return after.fact(task, OfficerAssigned.class)
                .filter(given -> seesPerson(given.officerId()))
                .isPresent();
    }

    private boolean isOurs(OfficerId officer) {
        return after.standing().stream()
                .anyMatch(fact -> fact instanceof OfficerAssigned task
                        && task.officerId().equals(officer)
                        && task.agencyId().equals(agency));
    }

    private boolean seesPlan() {
        return Matrix.PLAN.seenBy(column) == FULL;
    }

    private static Optional<Map<String, Object>> none() {
        return Optional.empty();
    }
}
