package muster.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Binds one column of many rows after the other, each as one array. */
final class PostgresArrays {
    private final Connection connection;
    private final PreparedStatement statement;
    private int next;

    /** @param first the number of the first parameter to bind */
    PostgresArrays(Connection connection, PreparedStatement statement, int first) {
        this.connection = connection;
        this.statement = statement;
        this.next = first;
    }

    <R> PostgresArrays integers(List<R> rows, Function<R, Integer> value) throws SQLException {
        return bind("int4", Integer[]::new, rows, value);
    }

    <R> PostgresArrays longs(List<R> rows, Function<R, @Nullable Long> value) throws SQLException {
        return bind("int8", Long[]::new, rows, value);
    }

    <R> PostgresArrays texts(List<R> rows, Function<R, String> value) throws SQLException {
        return bind("text", String[]::new, rows, value);
    }

    <R> PostgresArrays uuids(List<R> rows, Function<R, Object> value) throws SQLException {
        return bind("uuid", Object[]::new, rows, value);
    }

    <R> PostgresArrays bytes(List<R> rows, Function<R, byte[]> value) throws SQLException {
        return bind("bytea", byte[][]::new, rows, value);
    }

    /** Cut to microseconds, PostgreSQL's own precision, which would otherwise round. */
    <R> PostgresArrays instants(List<R> rows, Function<R, @Nullable Instant> value) throws SQLException {
        return bind("timestamptz", String[]::new, rows, row -> {
            Instant instant = value.apply(row);
            return instant == null
                    ? null
                    : instant.truncatedTo(ChronoUnit.MICROS).toString();
        });
    }

    private <R, V> PostgresArrays bind(
            String type, IntFunction<V[]> array, List<R> rows, Function<R, ? extends @Nullable V> value)
            throws SQLException {
        statement.setArray(
                next++, connection.createArrayOf(type, rows.stream().map(value).toArray(array)));
        return this;
    }
}
