package muster.ledger.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A small ledger in memory, honest unless it is told otherwise, and the bundles taken from it. Nothing in it is random. */
final class Book {
    record Row(byte[] record, byte[] payload, byte[] metadata, Leaf leaf) {
        Hash hash() {
            return Hash.ofLeaf(record);
        }
    }

    static final Instant START = Instant.parse("2026-11-24T08:00:00.000001Z");
    final List<Row> rows = new ArrayList<>();
    SigningKey key = Ledgers.LOG;
    String subject = "Operation Safe Harbor";
    UnaryOperator<byte[]> record = bytes -> bytes;
    EvidenceWriter.@Nullable Sealing sealing;
    final Map<String, HeadsMap.Head> heads = new LinkedHashMap<>();
    private @Nullable HeadsMap map;
    private int headsIndex = -1;

    Book act(String stream, String type, String sub, String name) {
        String metadata = "{\"sub\":\"%s\",\"name\":\"%s\",\"at\":%d}".formatted(sub, name, rows.size());
        return append(stream, type, "{\"n\":" + rows.size() + "}", metadata, actor(sub), leaf -> leaf);
    }

    Book append(String stream, String type, String payload, String metadata, Hash actor, UnaryOperator<Leaf> twist) {
        HeadsMap.Head head = heads.get(stream);
        Leaf leaf = twist.apply(new Leaf(
                rows.size() + 1,
                head == null ? 0 : head.version() + 1,
                head == null ? Hash.ZERO : head.leaf(),
                START.plusSeconds(7L * rows.size()),
                seal(stream, type, payload, metadata, actor)));
        byte[] bytes = record.apply(leaf.record());
        rows.add(new Row(bytes, payload.getBytes(UTF_8), metadata.getBytes(UTF_8), leaf));
        heads.put(stream, new HeadsMap.Head(stream, leaf.version(), Hash.ofLeaf(bytes)));
        return this;
    }

    private Leaf.Sealed seal(String stream, String type, String payload, String metadata, Hash actor) {
        return new Leaf.Sealed(
                new UUID(0x4d75737465720000L + rows.size(), -rows.size() - 1L),
                actor,
                digest("salt " + rows.size()),
                digest(payload),
                digest(metadata),
                1,
                stream,
                type,
                List.of());
    }

    /** Records the heads of the first {@code size} positions. */
    Book recordHeads(int size) {
        Map<String, HeadsMap.Head> last = new LinkedHashMap<>();
        rows.subList(0, size)
                .forEach(row -> last.put(
                        row.leaf().sealed().stream(),
                        new HeadsMap.Head(
                                row.leaf().sealed().stream(), row.leaf().version(), row.hash())));
        return recordHeads(HeadsMap.of(last.values()), size, leaf -> leaf);
    }

    Book recordHeads() {
        return recordHeads(rows.size());
    }

    Book recordHeads(HeadsMap recorded, long size, UnaryOperator<Leaf> twist) {
        map = recorded;
        headsIndex = rows.size();
        String payload = "{\"size\":%d,\"streams\":%d,\"root\":\"%s\"}"
                .formatted(size, recorded.streams(), recorded.root().hex());
        return append(HeadsPayload.STREAM, HeadsPayload.TYPE, payload, "{}", Hash.ZERO, twist);
    }

    HeadsMap.Head head(String stream) {
        return java.util.Objects.requireNonNull(heads.get(stream));
    }

    Tree tree() {
        return new Tree(rows.stream().map(Row::hash).toList());
    }

    Checkpoint checkpoint() {
        return new Checkpoint(key.verifierKey().name(), rows.size(), tree().root());
    }

    EvidenceEvent event(int index) {
        Row row = rows.get(index);
        return new EvidenceEvent(index + 1, row.record(), row.payload(), row.metadata(), tree().path(index));
    }

    HeadsMap map() {
        return java.util.Objects.requireNonNull(map);
    }

    /** Bundles of it withhold these positions, as the ledger seals them. */
    Book withholding(Integer... positions) {
        List<Integer> withheld = List.of(positions);
        sealing =
                new EvidenceWriter.Sealing(event -> withheld.contains((int) event.position()), seal -> seal.sign(key));
        return this;
    }

    Parts bundle(String... streams) {
        return bundle(checkpoint().sign(key), streams);
    }

    Parts bundle(Note checkpoint, String... streams) {
        List<EvidenceEvent> events = new ArrayList<>();
        for (int index = 0; index < rows.size(); index++) {
            if (List.of(streams).contains(rows.get(index).leaf().sealed().stream())) {
                events.add(event(index));
            }
        }
        return bundle(checkpoint, events, streams);
    }

    private Parts bundle(Note checkpoint, List<EvidenceEvent> events, String... streams) {
        List<HeadsMap.Shown> shown = List.of(streams).stream().map(map()::show).toList();
        try {
            ByteArrayOutputStream zip = new ByteArrayOutputStream();
            EvidenceWriter.write(
                    new EvidenceWriter.Evidence(
                            subject, key.verifierKey(), checkpoint, new Heads(event(headsIndex), shown), sealing),
                    events.iterator(),
                    zip);
            return Parts.of(zip.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes what the product's writer refuses: bundles of records and metadata that are none. */
    record Writer(Book book) {
        Parts withoutSummary(String stream) {
            Row first = book.rows.getFirst();
            List<EvidenceEvent> tame = new ArrayList<>();
            for (int index = 0; index < 2; index++) {
                tame.add(new EvidenceEvent(index + 1, first.record(), new byte[0], "{}".getBytes(UTF_8), List.of()));
            }
            Parts parts = book.bundle(book.checkpoint().sign(book.key), tame, stream);
            return parts.events(lines -> {
                for (int index = 0; index < 2; index++) {
                    lines.set(index, EvidenceWriter.json(book.event(index)));
                }
            });
        }
    }

    static Hash actor(String sub) {
        return digest("actor " + sub);
    }

    static Hash digest(String text) {
        return Hash.digest(text.getBytes(UTF_8));
    }

    /** Two operations, four people and a heads event behind them; the one that most bundles are taken from. */
    static Book usual() {
        Book book = new Book();
        book.act("operation/a", "operation-opened", "u1", "Ada Okafor")
                .act("operation/b", "operation-opened", "u2", "Brit Lund")
                .act("operation/a", "raid-scheduled", "u2", "Brit Lund")
                .act("officer/1", "officer-enrolled", "u3", "Chen Wei")
                .append("operation/a", "warrant-lapsed", "{\"n\":4}", "{}", Hash.ZERO, leaf -> leaf)
                .act("operation/b", "raid-scheduled", "u1", "Ada Okafor")
                .act("operation/a", "raid-cancelled", "u1", "Ada Okafor");
        return book.recordHeads().act("officer/1", "officer-moved", "u3", "Chen Wei");
    }
}
