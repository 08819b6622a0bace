package muster.deconfliction.view;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import muster.decision.ConflictOnFile;
import muster.decision.FoundConflict;
import muster.deconfliction.event.ConflictStatus;
import muster.deconfliction.event.Contact;
import muster.deconfliction.event.EventClass;
import muster.shared.AgencyId;
import muster.shared.ConflictId;
import muster.shared.RaidId;
import muster.shared.Window;
import org.jspecify.annotations.Nullable;

/** One side of a conflict that a check found, as stored. Which operation the other is stays in this package. */
record FoundRow(
        ConflictId id,
        RaidId raid,
        Window window,
        UUID other,
        AgencyId agency,
        boolean premises,
        @Nullable Contact contact,
        boolean stands,
        Instant contactBy) {
    static FoundRow read(ResultSet row, int number) throws SQLException {
        String name = row.getString("contact_name");
        return new FoundRow(
                new ConflictId(row.getObject("conflict_id", UUID.class)),
                RaidId.of(row.getString("raid_id")),
                new Window(instant(row, "starts"), instant(row, "ends")),
                row.getObject("other_id", UUID.class),
                AgencyId.of(row.getString("agency_id")),
                row.getBoolean("premises"),
                name == null ? null : new Contact(name, row.getString("contact_phone")),
                row.getBoolean("stands"),
                instant(row, "contact_by"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    FoundConflict found(ConflictStatus status) {
        EventClass eventClass = premises ? EventClass.PREMISES_ENTRY : EventClass.STREET_OPERATION;
        return new FoundConflict(
                new ConflictOnFile(id, raid, window, agency, eventClass, contact, status), stands, contactBy);
    }
}
