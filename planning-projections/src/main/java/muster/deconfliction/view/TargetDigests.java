package muster.deconfliction.view;

import java.security.SecureRandom;
import java.util.HexFormat;
import muster.shared.OperationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Digests of targets, kept beside the ledger so that they can be destroyed (rule INF-03). An event holds a stand-in for its digest:
 * drawn at random, it tells nobody anything once the row that links the two is gone.
 */
@Component
public class TargetDigests {
    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;

    TargetDigests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The stand-in, 64 digits: the same for the same digest of one operation, so that nobody is registered twice. */
    public String keep(OperationId operation, String digest) {
        byte[] drawn = new byte[BYTES];
        random.nextBytes(drawn);
        jdbc.sql("""
                        INSERT INTO sealing.target (operation_id, digest, stand_in) VALUES (?, ?, ?)
                        ON CONFLICT (operation_id, digest) DO NOTHING""")
                .params(operation.value(), digest, HexFormat.of().formatHex(drawn))
                .update();
        return jdbc.sql("SELECT stand_in FROM sealing.target WHERE operation_id = ? AND digest = ?")
                .params(operation.value(), digest)
                .query(String.class)
                .single();
    }
}
