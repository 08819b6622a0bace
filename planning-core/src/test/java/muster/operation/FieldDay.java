package muster.operation;

import static muster.operation.SafeHarbor.NOW;
import static muster.operation.SafeHarbor.OPERATION;
import static muster.operation.SafeHarbor.ORTEGA;
import static muster.operation.SafeHarbor.PARLOUR;
import static muster.operation.WholePlan.RECORD;

import java.util.Set;
import muster.operation.event.EvidenceItem;
import muster.operation.event.FieldEventKind;
import muster.operation.event.FieldEventLogged;
import muster.operation.event.HandOff;
import muster.operation.event.Recovery;
import muster.operation.event.VictimClass;
import muster.shared.AssignmentId;
import muster.shared.SiteId;
import muster.shared.SurvivorRef;
import org.jspecify.annotations.Nullable;

/** Entries of the log of a day that went well. */
final class FieldDay {
    static final SurvivorRef SURVIVOR = new SurvivorRef(SafeHarbor.id(50));

    private FieldDay() {}

    static FieldEventLogged logged(FieldEventKind kind, @Nullable SiteId site) {
        return new FieldEventLogged(
                OPERATION, RECORD, kind, NOW, site, null, "Lena Lead", null, null, null, null, null, null);
    }

    static FieldEventLogged met() {
        return new FieldEventLogged(
                OPERATION,
                RECORD,
                FieldEventKind.RECOVERY,
                NOW,
                null,
                null,
                "Lena Lead",
                null,
                new Recovery(SURVIVOR, Set.of(VictimClass.POTENTIAL_VICTIM), false),
                null,
                null,
                null,
                null);
    }

    static FieldEventLogged handedOff() {
        return new FieldEventLogged(
                OPERATION,
                RECORD,
                FieldEventKind.HAND_OFF,
                NOW,
                null,
                null,
                "Lena Lead",
                null,
                null,
                null,
                null,
                new HandOff(SURVIVOR, WholePlan.PROVIDER),
                null);
    }

    static FieldEventLogged found() {
        return new FieldEventLogged(
                OPERATION,
                RECORD,
                FieldEventKind.EVIDENCE,
                NOW,
                PARLOUR,
                null,
                "Lena Lead",
                null,
                null,
                null,
                new EvidenceItem("Ledger", "Second drawer", ORTEGA),
                null,
                null);
    }

    static FieldEventLogged stoodDown(int n) {
        return new FieldEventLogged(
                OPERATION,
                RECORD,
                FieldEventKind.STOOD_DOWN,
                NOW,
                null,
                null,
                "Lena Lead",
                new AssignmentId(SafeHarbor.id(n)),
                null,
                null,
                null,
                null,
                null);
    }
}
