package muster.ledger.store;

import static muster.ledger.store.SampleEvents.OPERATION;
import static muster.ledger.store.SampleEvents.SHERIFF;

import java.time.Instant;
import java.util.List;
import muster.origin.event.MaterialContributed;
import muster.origin.event.MaterialPassedOn;
import muster.origin.event.PermissionRevoked;
import muster.origin.event.ReleasePermitted;
import muster.shared.AgencyId;
import muster.shared.RecordId;

/** One event of every type about material that its originator controls. */
final class SampleOrigin {
    private static final RecordId MATERIAL = RecordId.of("8bad1e5f-7c9d-4db4-8ed6-f80a1c24d657");
    private static final RecordId PERMISSION = RecordId.of("9cbe2f60-8dae-4ec5-9fe7-091b2d35e768");
    private static final AgencyId SHELTER = AgencyId.of("3a5c7e90-2b4d-4f6a-8c8e-0f1a3b5d7e92");

    private SampleOrigin() {}

    static List<Object> all() {
        return List.of(
                new MaterialContributed(
                        OPERATION, MATERIAL, SHERIFF, "A lead", "Four advertisements of one hand", "Dana Whitlock"),
                new ReleasePermitted(
                        OPERATION,
                        MATERIAL,
                        PERMISSION,
                        SHELTER,
                        "The hotline of the State",
                        Instant.parse("2026-12-04T18:00:00Z"),
                        "So that beds are found",
                        "Dana Whitlock"),
                new PermissionRevoked(
                        OPERATION, MATERIAL, PERMISSION, List.of(SHELTER), "A source would be known", "Dana Whitlock"),
                new MaterialPassedOn(
                        OPERATION,
                        MATERIAL,
                        RecordId.of("adcf3071-9ebf-4fd6-80f8-1a2c3e46f879"),
                        SHERIFF,
                        SHELTER,
                        "The hotline of the State",
                        "A lead",
                        "Four advertisements of one hand",
                        "Beds for four",
                        PERMISSION,
                        "Lena Lead"));
    }
}
