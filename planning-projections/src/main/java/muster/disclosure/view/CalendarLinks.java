package muster.disclosure.view;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import muster.shared.AgencyId;
import muster.shared.Page;
import muster.shared.RecordId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The links that stand. */
@Component
public class CalendarLinks {
    public static final String VIEW = "calendar-links";

    private final JdbcClient jdbc;

    private final AgencyRole role;

    CalendarLinks(JdbcClient jdbc, AgencyRole role) {
        this.jdbc = jdbc;
        this.role = role;
    }

    /** Whoever's it is: for who knows its secret and shows nothing else. */
    public Optional<CalendarLinkOnFile> find(RecordId id) {
        return jdbc.sql("SELECT id, agency_id, label, issued_at FROM views.calendar_link WHERE id = ?")
                .param(id.value())
                .query(CalendarLinks::read)
                .optional();
    }

    /** Empty where it is another agency's. */
    public Optional<CalendarLinkOnFile> find(AgencyId agency, RecordId id) {
        return role.reading(agency, space -> find(id)).flatMap(Function.identity());
    }

    /** By id; {@code after} is the id of the last one of the page before. */
    public Page<CalendarLinkOnFile> of(AgencyId agency, @Nullable UUID after, int limit) {
        List<CalendarLinkOnFile> found = role.reading(
                        agency,
                        space -> jdbc.sql("""
                        SELECT id, agency_id, label, issued_at FROM views.calendar_link
                        WHERE agency_id = :agency AND (CAST(:after AS uuid) IS NULL OR id > :after)
                        ORDER BY id LIMIT :limit""")
                                .param("agency", agency.value())
                                .param("after", after)
                                .param("limit", limit + 1)
                                .query(CalendarLinks::read)
                                .list())
                .orElse(List.of());
        return Page.of(found, limit, link -> link.id().toString());
    }

    private static CalendarLinkOnFile read(ResultSet row, int number) throws SQLException {
        return new CalendarLinkOnFile(
                new RecordId(row.getObject("id", UUID.class)),
                new AgencyId(row.getObject("agency_id", UUID.class)),
                row.getString("label"),
                row.getObject("issued_at", OffsetDateTime.class).toInstant());
    }
}
