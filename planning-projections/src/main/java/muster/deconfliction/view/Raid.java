package muster.deconfliction.view;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import muster.deconfliction.event.Contact;
import muster.deconfliction.event.EventClass;
import muster.shared.AgencyId;
import muster.shared.Location;
import muster.shared.OperationId;
import muster.shared.RaidId;
import muster.shared.Window;
import org.jspecify.annotations.Nullable;

/** A raid of whichever operation, with all that the index knows of it. It leaves this package on its own side only. */
record Raid(
        RaidId id,
        OperationId operationId,
        AgencyId agencyId,
        @Nullable Contact contact,
        boolean exempt,
        EventClass eventClass,
        Location place,
        Window window) {
    static final String COLUMNS = """
            SELECT r.id, r.operation_id, o.agency_id, o.contact_name, o.contact_phone, o.exempt, s.premises,
                   r.place[0] AS longitude, r.place[1] AS latitude, lower(r.entry) AS starts, upper(r.entry) AS ends
            FROM views.deconfliction_raid r
            JOIN views.deconfliction_operation o ON o.id = r.operation_id
            JOIN views.deconfliction_site s ON s.id = r.site_id
            """;

    boolean isPremises() {
        return eventClass == EventClass.PREMISES_ENTRY;
    }

    static Raid read(ResultSet row, int number) throws SQLException {
        String name = row.getString("contact_name");
        return new Raid(
                RaidId.of(row.getString("id")),
                OperationId.of(row.getString("operation_id")),
                AgencyId.of(row.getString("agency_id")),
                name == null ? null : new Contact(name, row.getString("contact_phone")),
                row.getBoolean("exempt"),
                row.getBoolean("premises") ? EventClass.PREMISES_ENTRY : EventClass.STREET_OPERATION,
                new Location(row.getDouble("latitude"), row.getDouble("longitude")),
                new Window(
                        row.getObject("starts", OffsetDateTime.class).toInstant(),
                        row.getObject("ends", OffsetDateTime.class).toInstant()));
    }
}
