package muster.disclosure;

import static muster.disclosure.Column.ANL;
import static muster.disclosure.Column.CPS;
import static muster.disclosure.Column.CRT;
import static muster.disclosure.Column.LEAD;
import static muster.disclosure.Column.MED;
import static muster.disclosure.Column.PART;
import static muster.disclosure.Column.PROS;
import static muster.disclosure.Column.VS;
import static muster.disclosure.Column.VSP;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import muster.operation.event.BriefingHeld;
import muster.operation.event.FieldEventLogged;
import muster.operation.event.OfficerAssigned;
import muster.operation.event.VictimCarePlanned;
import muster.shared.AgencyId;
import muster.shared.OfOperation;

/** Who may know that something happened on the day: an entry's id tells no more than that it is there. */
final class OnTheDay {
    private OnTheDay() {}

    static void secrets(List<? extends OfOperation> history, Secrets all) {
        Set<AgencyId> serving = history.stream()
                .filter(OfficerAssigned.class::isInstance)
                .map(event -> ((OfficerAssigned) event).agencyId())
                .collect(Collectors.toSet());
        boolean minors = history.stream()
                .anyMatch(event -> event instanceof VictimCarePlanned care
                        && care.expected().minors() > 0);
        for (OfOperation event : history) {
            switch (event) {
                case FieldEventLogged e -> logged(e, minors, all);
                case BriefingHeld e -> {
                    all.allow(EnumSet.of(LEAD, PART, VS), serving, e.briefingId());
                    serving.forEach(agency -> all.share(agency, Set.of(), e.briefingId()));
                }
                default -> {}
            }
        }
    }

    private static void logged(FieldEventLogged e, boolean minors, Secrets all) {
        switch (e.kind()) {
            case SET, RELEASE, ENTRY, STOOD_DOWN ->
                all.allow(EnumSet.of(LEAD, PART, PROS, VS, MED), Set.of(), e.entryId());
            case SCENE_SECURED -> {
                all.allow(EnumSet.of(LEAD, PART, PROS, VS, VSP, MED), Set.of(), e.entryId());
                all.allow(minors ? EnumSet.of(CPS) : Set.of(), Set.of(), e.entryId());
            }
            case ARREST ->
                all.allow(
                        EnumSet.of(LEAD, PROS, VS, CRT),
                        all.agenciesOf(e.arrest().officerId()),
                        e.entryId());
            case EVIDENCE ->
                all.allow(
                        EnumSet.of(LEAD, PROS, CRT), all.agenciesOf(e.evidence().finderId()), e.entryId());
            case EVIDENCE_HANDED_OVER -> all.allow(EnumSet.of(LEAD, PROS, CRT), Set.of(), e.entryId());
            case RECOVERY -> all.allow(EnumSet.of(LEAD, PART, PROS, VS, VSP, CPS, MED, ANL), Set.of(), e.entryId());
            case NOTICE -> all.allow(EnumSet.of(LEAD, PROS, VS, CPS), Set.of(), e.entryId());
            case HAND_OFF -> all.share(e.handOff().providerId(), EnumSet.of(LEAD, PROS, VS), e.entryId());
            case INCIDENT, NOTE -> all.allow(EnumSet.of(LEAD, PROS), Set.of(), e.entryId());
        }
    }
}
