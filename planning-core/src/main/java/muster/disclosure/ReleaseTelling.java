package muster.disclosure;

import static muster.disclosure.Members.members;
import static muster.disclosure.Members.plus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import muster.operation.event.FieldEventLogged;
import muster.operation.event.ReleaseEnded;
import muster.operation.event.ReleaseRecorded;
import muster.shared.AgencyId;
import muster.shared.OfOperation;
import muster.shared.RecordId;

/**
 * What is told of survivors' releases (rule VIC-04): to the lead, which keeps them; and to the agency that one names, what it may
 * know, as it stands, until the release ends. Nobody else learns that there is one.
 */
record ReleaseTelling(Column column, AgencyId agency, Situation before, Situation after) {
    Optional<Map<String, Object>> of(OfOperation event) {
        return switch (event) {
            case ReleaseRecorded e -> recorded(e);
            case ReleaseEnded e -> ended(e);
            default -> Optional.empty();
        };
    }

    /** Where a release stands among the facts. */
    static Object keyOf(RecordId release) {
        return List.of("release", release);
    }

    static String typeOf(OfOperation event, Column column) {
        boolean kept = Matrix.RELEASE.seenBy(column) == Sight.FULL;
        if (event instanceof ReleaseRecorded) {
            return kept ? "muster.survivor-release.recorded.v1" : ReleasedUpdates.GIVEN;
        }
        return kept ? "muster.survivor-release.closed.v1" : ReleasedUpdates.ENDED;
    }

    private Optional<Map<String, Object>> recorded(ReleaseRecorded e) {
        Map<String, Object> release = members(
                "releaseId", e.releaseId(),
                "survivorRef", e.survivorRef(),
                "purpose", e.purpose(),
                "covers", e.covers(),
                "validUntil", e.validUntil());
        return switch (Matrix.RELEASE.seenBy(column)) {
            case FULL ->
                Optional.of(plus(
                        release,
                        members(
                                "recipientId", e.recipientId(),
                                "form", e.form(),
                                "status", "STANDING")));
            case OWN ->
                isFor(e)
                        ? Optional.of(plus(release, members("survivor", ReleasedFacts.of(e, after))))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** The agency is not told why: that would tell of the survivor once more. */
    private Optional<Map<String, Object>> ended(ReleaseEnded e) {
        return switch (Matrix.RELEASE.seenBy(column)) {
            case FULL -> Optional.of(members("releaseId", e.releaseId(), "status", e.cause()));
            case OWN ->
                before.fact(keyOf(e.releaseId()), ReleaseRecorded.class)
                        .filter(this::isFor)
                        .map(release -> members("releaseId", e.releaseId(), "status", "ENDED"));
            default -> Optional.empty();
        };
    }

    /** What an entry of the log changed of what the agency may know, whether or not it is told of the entry itself. */
    List<Map<String, Object>> changed(OfOperation event) {
        List<Map<String, Object>> changed = new ArrayList<>();
        if (event instanceof FieldEventLogged && Matrix.RELEASE.seenBy(column) == Sight.OWN) {
            for (Object fact : after.standing()) {
                if (fact instanceof ReleaseRecorded release && isFor(release)) {
                    Map<String, Object> now = ReleasedFacts.of(release, after);
                    if (!now.equals(ReleasedFacts.of(release, before))) {
                        changed.add(members("releaseId", release.releaseId(), "survivor", now));
                    }
                }
            }
        }
        return changed;
    }

    private boolean isFor(ReleaseRecorded release) {
        return release.recipientId().equals(agency);
    }
}
