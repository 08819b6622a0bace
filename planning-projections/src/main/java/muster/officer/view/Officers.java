package muster.officer.view;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import muster.decision.OfficerOnFile;
import muster.shared.AgencyId;
import muster.shared.OfficerId;
import muster.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The roster. */
@Component
public class Officers {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    Officers(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public Optional<OfficerOnFile> find(OfficerId id) {
        return jdbc.sql("SELECT officer FROM views.officer WHERE id = ?")
                .param(id.value())
                .query(String.class)
                .optional()
                .map(this::read);
    }

    /** By name, of one agency or of all; {@code after} is the id of the last one of the page before. */
    public Page<OfficerOnFile> of(@Nullable AgencyId agency, @Nullable UUID after, int limit) {
        List<OfficerOnFile> found = jdbc
                .sql("""
                        SELECT officer FROM views.officer
                        WHERE (CAST(:agency AS uuid) IS NULL OR agency_id = :agency)
                          AND (CAST(:after AS uuid) IS NULL
                               OR (name, id) > (SELECT name, id FROM views.officer WHERE id = :after))
                        ORDER BY name, id LIMIT :limit""")
                .param("agency", agency == null ? null : agency.value())
                .param("after", after)
                .param("limit", limit + 1)
                .query(String.class)
                .list()
                .stream()
                .map(this::read)
                .toList();
        return Page.of(found, limit, officer -> officer.id().toString());
    }

    private OfficerOnFile read(String row) {
        return json.readValue(row, OfficerOnFile.class);
    }
}
