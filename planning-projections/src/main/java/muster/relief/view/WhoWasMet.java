package muster.relief.view;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import muster.agency.event.AgencyEnrolled;
import muster.agency.event.AgencyKind;
import muster.decision.ReliefOnFile;
import muster.ledger.Recorded;
import muster.ledger.store.Streams;
import muster.operation.event.AgencyInvited;
import muster.operation.event.AgencyWithdrawn;
import muster.operation.event.FieldEventLogged;
import muster.operation.event.OperationOpened;
import muster.operation.event.Recovery;
import muster.operation.event.VictimClass;
import muster.shared.AgencyId;
import muster.shared.OfOperation;
import muster.shared.OperationId;
import muster.shared.RecordId;
import muster.shared.SurvivorRef;

/** Reads of an operation which federal agencies take part, and who was met. In one order, as it is recorded with decisions. */
final class WhoWasMet {
    private static final Set<VictimClass> POSSIBLE_VICTIM =
            EnumSet.of(VictimClass.POTENTIAL_VICTIM, VictimClass.IDENTIFIED, VictimClass.RECOVERED);

    private final Streams ledger;
    private final Set<AgencyId> federal = new TreeSet<>(Comparator.comparing(AgencyId::value));
    private final Set<SurvivorRef> met = new TreeSet<>(Comparator.comparing(SurvivorRef::value));
    private final Map<RecordId, Recovery> entries = new LinkedHashMap<>();

    WhoWasMet(Streams ledger) {
        this.ledger = ledger;
    }

    /** @param readAt is told up to which position each stream was read */
    ReliefOnFile in(OperationId operation, Map<String, Long> readAt) {
        for (Recorded recorded : ledger.stream("operation/" + operation)) {
            readAt.put(recorded.stream(), recorded.position());
            note((OfOperation) recorded.event());
        }
        return new ReliefOnFile(federal, met, possibleVictims());
    }

    private void note(OfOperation event) {
        switch (event) {
            case OperationOpened e -> seat(e.leadAgencyId(), enrolledAs(e.leadAgencyId()));
            case AgencyInvited e -> seat(e.agencyId(), e.kind());
            case AgencyWithdrawn e -> federal.remove(e.agencyId());
            case FieldEventLogged e -> logged(e);
            default -> {}
        }
    }

    private void seat(AgencyId agency, AgencyKind kind) {
        if (kind == AgencyKind.FEDERAL_LAW_ENFORCEMENT) {
            federal.add(agency);
        }
    }

    private AgencyKind enrolledAs(AgencyId agency) {
        return ledger.stream("agency/" + agency).stream()
                .map(recorded -> recorded.event())
                .filter(AgencyEnrolled.class::isInstance)
                .map(event -> ((AgencyEnrolled) event).kind())
                .findFirst()
                .orElseThrow();
    }

    /** An entry that was put right makes nobody a victim; who was met was met. */
    private void logged(FieldEventLogged entry) {
        if (entry.corrects() != null) {
            entries.remove(entry.corrects());
        }
        if (entry.recovery() != null) {
            met.add(entry.recovery().survivorRef());
            entries.put(entry.entryId(), entry.recovery());
        }
    }

    private Set<SurvivorRef> possibleVictims() {
        return entries.values().stream()
                .filter(recovery -> !Collections.disjoint(recovery.classes(), POSSIBLE_VICTIM))
                .map(Recovery::survivorRef)
                .collect(Collectors.toCollection(() -> new TreeSet<>(Comparator.comparing(SurvivorRef::value))));
    }
}
