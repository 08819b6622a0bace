package muster.ledger.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.util.PSQLException;

/**
 * Writes a group in one autocommit call on a connection of its own, never in a transaction of its caller, which would hold
 * the head's lock. A call that the database refused as a whole (a guard, one caller's bad value) is made again caller by
 * caller; a call whose connection broke is settled: what was recorded is answered as recorded, the rest is written again.
 */
final class GroupWriter {
    private static final int MOST_TRIES = 3;

    private final DataSource dataSource;
    private final Settlement settlement;

    GroupWriter(DataSource dataSource, Settlement settlement) {
        this.dataSource = dataSource;
        this.settlement = settlement;
    }

    /** @return for each caller, in order, what gives its place or throws its refusal */
    List<Supplier<Appended>> write(List<Draft> group) {
        return write(group, MOST_TRIES);
    }

    private List<Supplier<Appended>> write(List<Draft> group, int tries) {
        int backend = 0;
        try (Connection connection = dataSource.getConnection()) {
            if (!connection.getAutoCommit()) {
                connection.setAutoCommit(true);
            }
            backend = connection.unwrap(PGConnection.class).getBackendPID();
            if (group.size() == 1 && group.getFirst().isPlain()) {
                Appended placed = LoneCall.run(connection, group.getFirst());
                if (placed != null) {
                    return List.of(() -> placed);
                }
            }
            return AppendCall.run(connection, group);
        } catch (SQLException failure) {
            if (backend == 0) {
                return all(group, () -> new LedgerUnavailable(failure));
            }
            return givenUp(failure) ? oneByOne(group, failure) : settled(group, backend, failure, tries);
        }
    }

    /** Whether the database itself says that it undid the call. Its last words before it goes down are no such thing. */
    private static boolean givenUp(SQLException failure) {
        String state = failure.getSQLState();
        return failure instanceof PSQLException told
                && told.getServerErrorMessage() != null
                && state != null
                && Stream.of("08", "57P", "58", "XX").noneMatch(state::startsWith);
    }

    private List<Supplier<Appended>> oneByOne(List<Draft> group, SQLException failure) {
        return group.size() == 1
                ? all(group, () -> new LedgerUnavailable(failure))
                : group.stream()
                        .flatMap(draft -> write(List.of(draft)).stream())
                        .toList();
    }

    private List<Supplier<Appended>> settled(List<Draft> group, int backend, SQLException failure, int tries) {
        Map<UUID, Settlement.Place> places;
        try {
            places = settlement.placesOf(ids(group), backend);
        } catch (SQLException unanswered) {
            failure.addSuppressed(unanswered);
            return all(group, () -> new OutcomeUnknown(failure));
        }
        List<Draft> absent = group.stream()
                .filter(draft -> !places.containsKey(firstId(draft)))
                .toList();
        Iterator<Supplier<Appended>> again = again(absent, failure, tries).iterator();
        return group.stream()
                .map(draft -> places.containsKey(firstId(draft)) ? recorded(draft, places) : again.next())
                .toList();
    }

    private List<Supplier<Appended>> again(List<Draft> absent, SQLException failure, int tries) {
        if (absent.isEmpty()) {
            return List.of();
        }
        return tries > 1 ? write(absent, tries - 1) : all(absent, () -> new LedgerUnavailable(failure));
    }

    private static Supplier<Appended> recorded(Draft draft, Map<UUID, Settlement.Place> places) {
        Settlement.Place first = Objects.requireNonNull(places.get(firstId(draft)));
        Settlement.Place last = Objects.requireNonNull(
                places.get(draft.request().events().getLast().eventId()));
        return () -> new Appended(first.position(), last.position(), last.version(), last.recordedAt());
    }

    private static UUID firstId(Draft draft) {
        return draft.request().events().getFirst().eventId();
    }

    private static List<UUID> ids(List<Draft> group) {
        return group.stream()
                .flatMap(draft -> draft.request().events().stream())
                .map(NewEvent::eventId)
                .toList();
    }

    private static List<Supplier<Appended>> all(List<Draft> group, Supplier<RuntimeException> failure) {
        return group.stream()
                .<Supplier<Appended>>map(_ -> () -> {
                    throw failure.get();
                })
                .toList();
    }
}
