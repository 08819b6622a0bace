package muster.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import muster.ledger.Claim;
import muster.ledger.EventTypes;
import muster.shared.Window;

/** One call of {@code ledger.append} for a group, and what its rows say to each caller. */
final class AppendCall {
    private static final String SQL = "select * from ledger.append(?" + ", ?".repeat(23) + ")";

    private AppendCall() {}

    /** What one caller gave, numbered from 1. */
    private record Row<T>(int caller, T given) {}

    static List<Supplier<Appended>> run(Connection connection, List<Draft> group) throws SQLException {
        try (PreparedStatement call = connection.prepareStatement(SQL)) {
            call.setInt(1, group.size());
            PostgresArrays arrays = new PostgresArrays(connection, call, 2);
            arrays.instants(group, draft -> draft.request().recordedAt());
            bindEvents(arrays, rows(group, Draft::events));
            bindClaims(arrays, rows(group, Draft::claimed));
            bindReleases(arrays, rows(group, draft -> draft.request().claims().released()));
            bindKeys(arrays, rows(group, AppendCall::key));
            List<Supplier<Appended>> answers = new ArrayList<>();
            try (ResultSet result = call.executeQuery()) {
                while (result.next()) {
                    answers.add(answer(result, group.get(answers.size())));
                }
            }
            return answers;
        }
    }

    private static void bindEvents(PostgresArrays arrays, List<Row<Draft.Encoded>> events) throws SQLException {
        arrays.integers(events, Row::caller)
                .uuids(events, row -> row.given().event().eventId())
                .texts(events, row -> row.given().event().stream())
                .longs(events, row -> row.given().event().expectedVersion())
                .texts(events, row -> row.given().type())
                .integers(events, _ -> EventTypes.REVISION)
                .bytes(events, row -> row.given().payload())
                .bytes(events, row -> row.given().metadata())
                .bytes(events, row -> row.given().tail());
    }

    private static void bindClaims(PostgresArrays arrays, List<Row<Append.Wanted>> claims) throws SQLException {
        arrays.integers(claims, Row::caller).texts(claims, row -> row.given().stream());
        bindWanted(arrays, claims.stream().map(row -> row.given().claim()).toList());
    }

    /** The columns that {@code ledger.conflicts} takes too. */
    static void bindWanted(PostgresArrays arrays, List<Claim> claims) throws SQLException {
        arrays.texts(claims, Claim::kind)
                .texts(claims, Claim::key)
                .instants(claims, claim -> claim.during() instanceof Window w ? w.start() : null)
                .instants(claims, claim -> claim.during() instanceof Window w ? w.end() : null)
                .uuids(claims, Claim::id);
    }

    private static void bindReleases(PostgresArrays arrays, List<Row<UUID>> releases) throws SQLException {
        arrays.integers(releases, Row::caller).uuids(releases, Row::given);
    }

    private static void bindKeys(PostgresArrays arrays, List<Row<IdempotencyKey>> keys) throws SQLException {
        arrays.integers(keys, Row::caller)
                .bytes(keys, row -> row.given().scope())
                .bytes(keys, row -> row.given().bodyHash())
                .texts(keys, row -> row.given().answer());
    }

    private static List<IdempotencyKey> key(Draft draft) {
        return draft.request().key() instanceof IdempotencyKey key ? List.of(key) : List.of();
    }

    private static <T> List<Row<T>> rows(List<Draft> group, Function<Draft, ? extends Collection<T>> part) {
        return IntStream.range(0, group.size())
                .boxed()
                .flatMap(i -> part.apply(group.get(i)).stream().map(given -> new Row<>(i + 1, given)))
                .toList();
    }

    private static Supplier<Appended> answer(ResultSet row, Draft draft) throws SQLException {
        String outcome = row.getString("outcome");
        return switch (outcome) {
            case "accepted" -> accepted(row);
            case "version-conflict" -> refused(() -> new VersionConflict(streams(draft)));
            case "claim-taken" -> claimTaken(row, draft);
            case "key-known" -> keyKnown(row, draft);
            case "key-reused" -> refused(KeyReused::new);
            default -> throw new IllegalStateException("The ledger answered " + outcome);
        };
    }

    private static Supplier<Appended> accepted(ResultSet row) throws SQLException {
        Appended appended = new Appended(
                row.getLong("first_position"),
                row.getLong("last_position"),
                row.getLong("last_version"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
        return () -> appended;
    }

    private static Supplier<Appended> claimTaken(ResultSet row, Draft draft) throws SQLException {
        Set<UUID> ids =
                Set.copyOf(List.of((UUID[]) row.getArray("refused_claims").getArray()));
        List<Claim> claims = draft.claimed().stream()
                .map(Append.Wanted::claim)
                .filter(claim -> ids.contains(claim.id()))
                .toList();
        return refused(() -> new ClaimTaken(claims));
    }

    private static Supplier<Appended> keyKnown(ResultSet row, Draft draft) throws SQLException {
        byte[] bodyHash = key(draft).getFirst().bodyHash();
        KnownAnswer known = new KnownAnswer(bodyHash, row.getString("answer"), row.getLong("last_position"));
        return refused(() -> new KeyKnown(known));
    }

    private static Supplier<Appended> refused(Supplier<RuntimeException> refusal) {
        return () -> {
            throw refusal.get();
        };
    }

    private static String streams(Draft draft) {
        return String.join(
                ", ",
                draft.request().events().stream()
                        .map(NewEvent::stream)
                        .distinct()
                        .toList());
    }
}
