package muster.agency.view;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import muster.decision.AgencyOnFile;
import muster.shared.AgencyId;
import muster.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The agencies of the task force. */
@Component
public class Agencies {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    Agencies(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public Optional<AgencyOnFile> find(AgencyId id) {
        return jdbc.sql("SELECT agency FROM views.agency WHERE id = ?")
                .param(id.value())
                .query(String.class)
                .optional()
                .map(this::read);
    }

    /** By code; {@code after} is the id of the last one of the page before. */
    public Page<AgencyOnFile> all(@Nullable UUID after, int limit) {
        List<AgencyOnFile> found =
                jdbc.sql("""
                        SELECT agency FROM views.agency
                        WHERE CAST(:after AS uuid) IS NULL
                           OR (code, id) > (SELECT code, id FROM views.agency WHERE id = :after)
                        ORDER BY code, id LIMIT :limit""").param("after", after).param("limit", limit + 1).query(String.class).list().stream()
                        .map(this::read)
                        .toList();
        return Page.of(found, limit, agency -> agency.id().toString());
    }

    private AgencyOnFile read(String row) {
        return json.readValue(row, AgencyOnFile.class);
    }
}
