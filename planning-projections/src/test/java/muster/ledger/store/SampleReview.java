package muster.ledger.store;

import static muster.ledger.store.SampleEvents.OPERATION;

import java.util.List;
import java.util.UUID;
import muster.relief.event.ReliefRecorded;
import muster.review.event.MaterialMarked;
import muster.review.event.PrivilegedNoteRecorded;
import muster.review.event.ReviewClosed;
import muster.review.event.ReviewOutcome;
import muster.shared.AgencyId;
import muster.shared.RecordId;
import muster.shared.Sealed;
import muster.shared.SurvivorRef;

/** One event of every type about what prosecutors look at and write, and what a federal agency keeps. */
final class SampleReview {
    private static final RecordId MARK = RecordId.of("4d6f8a1b-3c5e-4f70-8a92-b4c6d8e0f213");
    private static final RecordId SAME = RecordId.of("5e7a9b2c-4d6f-4a81-9ba3-c5d7e9f1a324");

    private SampleReview() {}

    static List<Object> all() {
        return List.of(
                new MaterialMarked(
                        OPERATION,
                        MARK,
                        UUID.fromString("9837b659-4c40-4d17-909d-a5198493fa0e"),
                        "Page 4 of the notebook",
                        "The witness told it another way in March",
                        "dwhitlock",
                        "Dana Whitlock"),
                new ReviewClosed(
                        OPERATION, MARK, ReviewOutcome.DUPLICATE, SAME, "The same notebook", "preyes", "Paul Reyes"),
                new PrivilegedNoteRecorded(
                        OPERATION,
                        RecordId.of("6f8bac3d-5e7a-4b92-8cb4-d6e8fa02b435"),
                        new Sealed(RecordId.of("7a9cbd4e-6f8b-4ca3-9dc5-e7f90b13c546"), "c2VhbGVk"),
                        "Paul Reyes"),
                new ReliefRecorded(
                        OPERATION,
                        RecordId.of("8badce5f-7a9c-4db4-8ed6-f80a1c24d657"),
                        AgencyId.of("9cbedf60-8bad-4ec5-9fe7-091b2d35e768"),
                        SurvivorRef.of("adcfe071-9cbe-4fd6-80f8-1a2c3e46f879"),
                        new Sealed(RecordId.of("bed0f182-adcf-40e7-9109-2b3d4f57a98a"), "c2VhbGVk"),
                        "Fran Keller"));
    }
}
