package muster.ledger.store;

import static muster.ledger.store.SampleEvents.OPERATION;
import static muster.ledger.store.SampleEvents.SHERIFF;
import static muster.ledger.store.SamplePlan.RECORD;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import muster.operation.event.ReleaseEnded;
import muster.operation.event.ReleaseRecorded;
import muster.operation.event.SignedForm;
import muster.operation.event.SurvivorFact;
import muster.shared.SurvivorRef;

/** What survivors let agencies know. */
final class SampleReleases {
    private SampleReleases() {}

    static List<Object> all() {
        return List.of(
                new ReleaseRecorded(
                        OPERATION,
                        RECORD,
                        SurvivorRef.of("c1a7d9e4-2b3c-4d5e-8f60-718293a4b5c6"),
                        SHERIFF,
                        "A place in the shelter",
                        Set.of(SurvivorFact.CLASSES, SurvivorFact.MET_AT),
                        new SignedForm(LocalDate.parse("2026-03-11"), "Form 12", "ab".repeat(32), "Ada Brook", false),
                        LocalDate.parse("2026-04-02"),
                        Instant.parse("2026-04-03T07:00:00Z"),
                        "Ruth Okafor"),
                new ReleaseEnded(OPERATION, RECORD, ReleaseEnded.Cause.REVOKED, "Ruth Okafor"));
    }
}
