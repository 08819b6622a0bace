package muster.ledger.store;

import static muster.ledger.store.SampleEvents.DAWN;
import static muster.ledger.store.SampleEvents.OPERATION;
import static muster.ledger.store.SampleEvents.RAID;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import muster.deconfliction.event.CheckedRaid;
import muster.deconfliction.event.ConflictAgreed;
import muster.deconfliction.event.ConflictEnded;
import muster.deconfliction.event.ConflictEscalated;
import muster.deconfliction.event.ConflictNoticed;
import muster.deconfliction.event.ConflictOverridden;
import muster.deconfliction.event.ConflictStatus;
import muster.deconfliction.event.Contact;
import muster.deconfliction.event.EventClass;
import muster.deconfliction.event.Exemption;
import muster.deconfliction.event.OperationDeconflicted;
import muster.deconfliction.event.Suspicion;
import muster.deconfliction.event.TargetKind;
import muster.deconfliction.event.TargetPurged;
import muster.deconfliction.event.TargetRegistered;
import muster.deconfliction.event.TargetValidated;
import muster.shared.AgencyId;
import muster.shared.ConflictId;
import muster.shared.RecordId;

/** One event of every type about raids that are near each other. */
final class SampleDeconfliction {
    private static final ConflictId CONFLICT = ConflictId.of("7b1d3f5a-9c0e-4a2b-8d4f-6a8c0e2b4d6f");

    private static final RecordId TARGET = RecordId.of("2c4e6a80-1b3d-4f5e-8a7c-9d0b2e4f6a81");

    private SampleDeconfliction() {}

    static List<Object> all() {
        return Stream.concat(conflicts().stream(), targets().stream()).toList();
    }

    private static List<Object> conflicts() {
        return List.of(
                new OperationDeconflicted(
                        OPERATION,
                        List.of(new CheckedRaid(RAID, DAWN)),
                        new Contact("Watch desk", "+14155550137"),
                        List.of(CONFLICT),
                        new Exemption("Lt. Marsh", "It would burn a source")),
                new ConflictNoticed(
                        OPERATION,
                        CONFLICT,
                        RAID,
                        AgencyId.of("3a5c7e90-2b4d-4f6a-8c8e-0f1a3b5d7e92"),
                        EventClass.PREMISES_ENTRY,
                        new Contact("Night desk", "+14155550142"),
                        ConflictStatus.AGREED_THERE),
                new ConflictEscalated(OPERATION, CONFLICT, DAWN.start()),
                new ConflictEnded(OPERATION, CONFLICT),
                new ConflictAgreed(OPERATION, CONFLICT, "They wait until nine"),
                new ConflictOverridden(OPERATION, CONFLICT, "A life is in danger"));
    }

    private static List<Object> targets() {
        return List.of(
                new TargetRegistered(
                        OPERATION,
                        TARGET,
                        TargetKind.PHONE,
                        "5d41".repeat(16),
                        "CA-2026-117",
                        new Contact("Watch desk", "+14155550137"),
                        new Suspicion("Affidavit 12", "9f86".repeat(16)),
                        Instant.parse("2031-11-24T06:00:00Z")),
                new TargetValidated(OPERATION, TARGET, "He is at it again", Instant.parse("2036-10-01T06:00:00Z")),
                new TargetPurged(OPERATION, TARGET));
    }
}
