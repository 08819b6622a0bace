package muster.ledger.proof.store;

import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where evidence lies while it is made and for a day after, for any node to give out. */
public final class EvidenceShelf {
    private static final String STALLED = "bundle is null and touched_at < now() - interval '30 seconds'";

    private final JdbcClient jdbc;

    /**
     * @param events how many it will have, as far as is known
     * @param written how many it has
     * @param unsealed whether it tells who is under cover
     * @param stalled whether whoever made it seems to have died
     */
    public record Shelved(
            UUID operationId, long events, long written, boolean unsealed, boolean ready, boolean stalled) {}

    public EvidenceShelf(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** @param unsealed is kept with it, for a node that takes it over */
    public void begin(UUID id, UUID operation, long events, boolean unsealed) {
        jdbc.sql("delete from views.evidence where asked_at < now() - interval '1 day'")
                .update();
        jdbc.sql("insert into views.evidence (id, operation_id, asked_at, touched_at, events, written, unsealed)"
                        + " values (?, ?, now(), now(), ?, 0, ?)")
                .params(id, operation, events, unsealed)
                .update();
    }

    public void reached(UUID id, long written) {
        jdbc.sql("update views.evidence set written = ?, touched_at = now() where id = ?")
                .params(written, id)
                .update();
    }

    public void finish(UUID id, byte[] bundle) {
        jdbc.sql("update views.evidence set bundle = ?, touched_at = now() where id = ?")
                .params(bundle, id)
                .update();
    }

    /** Of several who find it stalled, one gets it. */
    public boolean takeOver(UUID id) {
        return jdbc.sql("update views.evidence set touched_at = now(), written = 0 where id = ? and " + STALLED)
                        .param(id)
                        .update()
                == 1;
    }

    public Optional<Shelved> find(UUID id) {
        return jdbc.sql("select operation_id, events, written, unsealed, bundle is not null, " + STALLED
                        + " from views.evidence where id = ?")
                .param(id)
                .query((row, _) -> new Shelved(
                        row.getObject(1, UUID.class),
                        row.getLong(2),
                        row.getLong(3),
                        row.getBoolean(4),
                        row.getBoolean(5),
                        row.getBoolean(6)))
                .optional();
    }

    public byte[] bundle(UUID id) {
        return jdbc.sql("select bundle from views.evidence where id = ?")
                .param(id)
                .query((row, _) -> row.getBytes(1))
                .single();
    }
}
