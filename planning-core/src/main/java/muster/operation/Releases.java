package muster.operation;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import muster.operation.event.ReleaseEnded;
import muster.operation.event.ReleaseEnded.Cause;
import muster.operation.event.ReleaseRecorded;
import muster.operation.event.SignedForm;
import muster.shared.AgencyId;
import muster.shared.RecordId;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** What survivors have released, and which of it still counts. */
final class Releases {
    private final Map<RecordId, ReleaseRecorded> recorded = new LinkedHashMap<>();
    private final Set<RecordId> ended = new LinkedHashSet<>();

    Optional<ReleaseRecorded> at(RecordId id) {
        return Optional.ofNullable(recorded.get(id));
    }

    boolean counts(RecordId id) {
        return recorded.containsKey(id) && !ended.contains(id);
    }

    /** Best practice is one form for each agency that receives something. */
    boolean servesAnother(SignedForm form, AgencyId recipient) {
        return recorded.values().stream()
                .anyMatch(release -> release.form().sha256().equals(form.sha256())
                        && !release.recipientId().equals(recipient));
    }

    /** What follows for releases when an agency goes. */
    List<ReleaseEnded> ended(AgencyId recipient) {
        return recorded.values().stream()
                .filter(release -> release.recipientId().equals(recipient) && counts(release.releaseId()))
                .map(release ->
                        new ReleaseEnded(release.operationId(), release.releaseId(), Cause.RECIPIENT_LEFT, null))
                .toList();
    }

    @EventSourcingHandler
    void evolve(ReleaseRecorded event) {
        recorded.put(event.releaseId(), event);
    }

    @EventSourcingHandler
    void evolve(ReleaseEnded event) {
        ended.add(event.releaseId());
    }
}
