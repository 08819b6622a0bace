package muster.ledger.store;

import java.util.Optional;
import muster.shared.RecordId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The keys of what is sealed in events, wrapped, in a table beside the log. An event is for good and its key is not: once the row is
 * deleted nobody reads the words again, and every hash still agrees.
 */
@Component
public class DataKeys {
    private final JdbcClient jdbc;

    DataKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void keep(RecordId id, byte[] wrapped) {
        jdbc.sql("INSERT INTO sealing.data_key (id, wrapped) VALUES (?, ?)")
                .params(id.value(), wrapped)
                .update();
    }

    /** Empty where it was destroyed. */
    public Optional<byte[]> find(RecordId id) {
        return jdbc.sql("SELECT wrapped FROM sealing.data_key WHERE id = ?")
                .param(id.value())
                .query(byte[].class)
                .optional();
    }
}
