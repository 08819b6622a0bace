package muster.disclosure;

import static muster.disclosure.Column.CPS;
import static muster.disclosure.Column.LEAD;
import static muster.disclosure.Column.MED;
import static muster.disclosure.Column.PART;
import static muster.disclosure.Column.PROS;
import static muster.disclosure.Column.VS;
import static muster.disclosure.Column.VSP;

import java.util.EnumSet;
import java.util.Set;
import muster.operation.event.CapacityConfirmed;
import muster.operation.event.ChildPlan;
import muster.operation.event.ReleaseRecorded;
import muster.operation.event.SignedForm;
import muster.operation.event.VictimCarePlanned;
import muster.shared.OfOperation;
import org.jspecify.annotations.Nullable;

/** Who may know what of the people who are freed, and of who makes ready for them. */
record CareSecrets(Secrets all) {
    void note(OfOperation event) {
        switch (event) {
            case VictimCarePlanned e -> care(e);
            case CapacityConfirmed e -> {
                all.share(
                        e.providerId(),
                        EnumSet.of(LEAD, PROS, VS),
                        e.interpreters().toArray());
                note(EnumSet.of(VS), e.providerId());
            }
            case ReleaseRecorded e -> released(e);
            default -> {}
        }
    }

    /** A provider may know that there is one, and of whom; the paper stays with the lead. */
    private void released(ReleaseRecorded e) {
        all.share(e.recipientId(), EnumSet.of(LEAD, VS), e.releaseId(), e.purpose());
        all.share(e.recipientId(), EnumSet.of(VS), e.survivorRef());
        note(EnumSet.of(VS), e.recipientId());
        SignedForm form = e.form();
        note(EnumSet.of(LEAD, VS), form.reference(), form.sha256(), form.informedBy());
    }

    private void care(VictimCarePlanned e) {
        note(
                EnumSet.of(LEAD, PART, PROS, VS, VSP, MED),
                e.expected().languages().toArray());
        note(EnumSet.of(VS), e.providers().toArray());
        // Providers are told where when the scene is secured, and not before.
        note(EnumSet.of(LEAD, VS, VSP), e.reception().name(), e.reception().address());
        ChildPlan children = e.childPlan();
        if (children != null) {
            note(EnumSet.of(LEAD, VS, CPS), children.medical(), children.placement());
        }
    }

    private void note(Set<Column> columns, @Nullable Object... values) {
        all.allow(columns, Set.of(), values);
    }
}
