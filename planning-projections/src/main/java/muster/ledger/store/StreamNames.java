package muster.ledger.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/** The names of streams by the short keys that stand in the log's rows. A stream's name never changes. */
final class StreamNames {
    private final Cache<Long, String> known =
            Caffeine.newBuilder().maximumSize(100_000).build();
    private final JdbcTemplate jdbc;

    StreamNames(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Map<Long, String> of(Set<Long> keys) {
        return known.getAll(keys, this::read);
    }

    private Map<Long, String> read(Set<? extends Long> keys) {
        Map<Long, String> names = new HashMap<>();
        jdbc.query(
                "select key, name from ledger.streams where key = any (?)",
                row -> {
                    names.put(row.getLong(1), row.getString(2));
                },
                (Object) keys.toArray(Long[]::new));
        return names;
    }
}
