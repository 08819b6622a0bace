package muster.disclosure;

import static muster.disclosure.Column.ANL;
import static muster.disclosure.Column.LEAD;

import java.util.EnumSet;
import java.util.Set;
import muster.deconfliction.event.ConflictNoticed;
import muster.deconfliction.event.Contact;
import muster.origin.event.MaterialContributed;
import muster.origin.event.MaterialPassedOn;
import muster.origin.event.PermissionRevoked;
import muster.origin.event.ReleasePermitted;
import muster.relief.event.ReliefRecorded;
import muster.review.event.MaterialMarked;
import muster.review.event.PrivilegedNoteRecorded;
import muster.review.event.ReviewClosed;
import muster.shared.OfOperation;
import org.jspecify.annotations.Nullable;

/** The secrets of what is recorded of an operation beside its plan. */
record SecretsBeside(Secrets all) {
    private static final Set<Column> NOBODY = EnumSet.noneOf(Column.class);

    void note(OfOperation event) {
        switch (event) {
            case ConflictNoticed e -> {
                note(EnumSet.of(LEAD, ANL), e.conflictId(), e.agencyId());
                note(EnumSet.of(LEAD), e.raidId());
                Contact contact = e.contact();
                if (contact != null) {
                    note(EnumSet.of(LEAD, ANL), contact.name(), contact.phone());
                }
            }
            case MaterialContributed e -> {
                all.share(e.agencyId(), EnumSet.of(LEAD), e.materialId(), e.agencyId(), e.title(), e.content());
                note(NOBODY, e.contributedBy());
            }
            case MaterialPassedOn e -> {
                note(NOBODY, e.passingId(), e.passedOnBy());
                if (e.agencyId() != null) {
                    all.share(e.agencyId(), NOBODY, e.originator(), e.title(), e.content(), e.purpose());
                    all.share(e.agencyId(), NOBODY, e.materialId());
                }
            }
            case ReleasePermitted e -> note(NOBODY, e.permissionId(), e.reason(), e.permittedBy());
            case PermissionRevoked e -> {
                note(NOBODY, e.permissionId(), e.revokedBy());
                e.recalledFrom().forEach(from -> all.share(from, NOBODY, e.reason()));
            }
            default -> sealed(event);
        }
    }

    /** What no agency is told. */
    private void sealed(OfOperation event) {
        switch (event) {
            case MaterialMarked e -> note(NOBODY, e.markId(), e.material(), e.reason(), e.markedByName());
            case ReviewClosed e -> note(NOBODY, e.markId(), e.reason(), e.closedByName());
            case ReliefRecorded e ->
                note(NOBODY, e.recordId(), e.survivorRef(), e.status().bytes(), e.recordedBy());
            case PrivilegedNoteRecorded e ->
                note(NOBODY, e.noteId(), e.content().bytes(), e.recordedBy());
            default -> {}
        }
    }

    private void note(Set<Column> columns, @Nullable Object... values) {
        all.allow(columns, Set.of(), values);
    }
}
