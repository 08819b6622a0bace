package muster.ledger.proof.store;

import javax.sql.DataSource;
import muster.ledger.proof.Hash;
import muster.ledger.proof.Witness;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What this node's agency has cosigned last of other agencies' ledgers. */
public final class Witnessed {
    private final JdbcClient jdbc;

    public Witnessed(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** What {@link Witness} asks for. */
    public Witness.Seen seen(String origin) {
        return jdbc.sql("select size, root from ledger.witnessed where origin = ?")
                .param(origin)
                .query((row, _) -> new Witness.Seen(row.getLong(1), Hash.of(row.getBytes(2))))
                .optional()
                .orElse(Witness.Seen.NOTHING);
    }

    /** @return false where another cosignature has come between, and this one must not be given out */
    public boolean replace(String origin, Witness.Seen was, Witness.Seen becomes) {
        return jdbc.sql("select ledger.put_witnessed(?, ?, ?, ?)")
                .params(origin, was.size(), becomes.size(), becomes.root().bytes())
                .query(Boolean.class)
                .single();
    }
}
