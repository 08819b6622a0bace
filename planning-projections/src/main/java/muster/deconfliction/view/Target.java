package muster.deconfliction.view;

import java.time.Instant;
import java.util.List;
import muster.deconfliction.event.Contact;
import muster.deconfliction.event.TargetKind;
import muster.shared.AgencyId;
import muster.shared.RecordId;
import org.jspecify.annotations.Nullable;

/** Rule DEC-06: a target of the own operation, and who works on the same one. @param keptUntil when it is purged (rule INF-03) */
public record Target(
        RecordId id,
        TargetKind kind,
        String caseReference,
        @Nullable Instant keptUntil,
        List<Match> matches) {
    /** Whom to call about what, and nothing else of the other operation. */
    public record Match(AgencyId agencyId, String caseReference, Contact contact) {}
}
