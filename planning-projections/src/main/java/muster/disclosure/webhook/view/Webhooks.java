package muster.disclosure.webhook.view;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import muster.disclosure.view.AgencyRole;
import muster.shared.AgencyId;
import muster.shared.Page;
import muster.shared.RecordId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The receivers that agencies named. */
@Component
public class Webhooks {
    private final JdbcClient jdbc;
    private final AgencyRole role;
    private final JsonMapper json;

    Webhooks(JdbcClient jdbc, AgencyRole role, JsonMapper json) {
        this.jdbc = jdbc;
        this.role = role;
        this.json = json;
    }

    public Optional<WebhookOnFile> find(RecordId id) {
        return jdbc.sql("SELECT webhook FROM views.webhook WHERE id = ?")
                .param(id.value())
                .query(String.class)
                .optional()
                .map(this::read);
    }

    /** Empty where it is another agency's. */
    public Optional<WebhookOnFile> find(AgencyId agency, RecordId id) {
        return role.reading(agency, space -> find(id)).flatMap(Function.identity());
    }

    /** By id; {@code after} is the id of the last one of the page before. */
    public Page<WebhookOnFile> of(AgencyId agency, @Nullable UUID after, int limit) {
        List<WebhookOnFile> found = role
                .reading(
                        agency,
                        space -> jdbc.sql("""
                        SELECT webhook FROM views.webhook
                        WHERE agency_id = :agency AND (CAST(:after AS uuid) IS NULL OR id > :after)
                        ORDER BY id LIMIT :limit""")
                                .param("agency", agency.value())
                                .param("after", after)
                                .param("limit", limit + 1)
                                .query(String.class)
                                .list())
                .orElse(List.of())
                .stream()
                .map(this::read)
                .toList();
        return Page.of(found, limit, webhook -> webhook.id().toString());
    }

    /** Those that deliveries are made to: enabled, and their agency has a seat (rule INF-09). */
    public List<WebhookOnFile> serving(@Nullable AgencyId only) {
        return jdbc.sql("""
                        SELECT webhook FROM views.webhook
                        WHERE enabled AND seat AND (CAST(:agency AS uuid) IS NULL OR agency_id = :agency)""").param("agency", only == null ? null : only.value()).query(String.class).list().stream()
                .map(this::read)
                .toList();
    }

    public Optional<WebhookOnFile> serving(RecordId id) {
        return jdbc.sql("SELECT webhook FROM views.webhook WHERE id = ? AND enabled AND seat")
                .param(id.value())
                .query(String.class)
                .optional()
                .map(this::read);
    }

    private WebhookOnFile read(String row) {
        return json.readValue(row, WebhookOnFile.class);
    }
}
