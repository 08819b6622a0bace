package muster.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import muster.agency.Agency;
import muster.agency.event.AgencyEnrolled;
import muster.agency.event.AgencyKind;
import muster.agency.event.Agreement;
import muster.disclosure.Column;
import muster.disclosure.Secrets.Secret;
import muster.disclosure.WholeHistory;
import muster.ledger.store.Append;
import muster.ledger.store.ClaimTaken;
import muster.ledger.store.Ledger;
import muster.ledger.store.NewEvent;
import muster.ledger.store.Progress;
import muster.shared.AgencyId;
import muster.shared.OfOperation;

/**
 * Random histories of operations in the ledger of the running service, each with agencies of its own, and who may know what of
 * them: by a list of the test's own, and not by what the service thinks.
 */
final class Rumours {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Agreement AGREEMENT =
            new Agreement(LocalDate.parse("2020-01-01"), LocalDate.parse("2099-12-31"));

    /** An agency that reads; {@code column} is null where it is in no operation. */
    record Reader(AgencyId agency, Column column, WholeHistory history) {}

    private record Owned(WholeHistory history, Secret secret) {}

    private final Service muster;
    private final List<Reader> readers = new ArrayList<>();
    private final Map<String, List<Owned>> owners = new HashMap<>();
    private final Map<String, AgencyId> names = new HashMap<>();
    private final Needles needles;

    Rumours(Service muster, long firstSeed, int howMany) {
        this.muster = muster;
        for (long seed = firstSeed; seed < firstSeed + howMany; seed++) {
            spread(WholeHistory.of(seed));
        }
        List<String> words = new ArrayList<>(owners.keySet());
        words.addAll(names.keySet());
        needles = new Needles(words);
        awaitTold();
    }

    List<Reader> readers() {
        return readers;
    }

    /** What an agency must not know and is in what it received. */
    List<String> foreign(Reader reader, byte[] received) {
        return needles.in(received).stream()
                .filter(word -> !mayKnow(reader, word))
                .toList();
    }

    /** Any secret that the agency must not know. */
    String secretFrom(Reader reader, int chance) {
        List<String> words = new ArrayList<>(owners.keySet());
        for (int n = 0; n < words.size(); n++) {
            String word = words.get((chance + n) % words.size());
            if (!mayKnow(reader, word)) {
                return word;
            }
        }
        throw new AssertionError("There is no secret.");
    }

    private boolean mayKnow(Reader reader, String word) {
        return word.equals(reader.agency().toString())
                || reader.agency().equals(names.get(word))
                || owners.getOrDefault(word, List.of()).stream()
                        .anyMatch(owned -> owned.history() == reader.history()
                                && owned.secret().isFor(reader.agency(), reader.column()));
    }

    private void spread(WholeHistory history) {
        Map<AgencyId, Column> columns = history.columns();
        history.agencies().forEach((agency, kind) -> {
            readers.add(new Reader(agency, columns.get(agency), history));
            append(Agency.streamOf(agency), enrolled(agency, kind));
        });
        List<OfOperation> happened = history.events().stream()
                .filter(event -> append(WholeHistory.streamOf(event), event))
                .toList();
        new WholeHistory(history.seed(), history.agencies(), happened)
                .secrets()
                .filter(secret -> secret.value().length() > 7)
                .forEach(secret -> owners.computeIfAbsent(secret.value(), none -> new ArrayList<>())
                        .add(new Owned(history, secret)));
    }

    private AgencyEnrolled enrolled(AgencyId agency, AgencyKind kind) {
        String name = "name-of-" + UUID.randomUUID();
        names.put(name, agency);
        return new AgencyEnrolled(agency, "code-" + agency, name, kind, List.of("US-CA"), AGREEMENT);
    }

    /** Whether it happened: nobody is booked twice. */
    private boolean append(String stream, Object event) {
        try {
            muster.part(Ledger.class).append(Append.of(new NewEvent(UUID.randomUUID(), stream, null, event, Map.of())));
            return true;
        } catch (ClaimTaken taken) {
            return false;
        }
    }

    private void awaitTold() {
        try {
            for (String view : List.of("agency-models", "operation-plan")) {
                assertThat(muster.part(Progress.class).await(view, muster.ledgerHead(), PATIENCE))
                        .isTrue();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
