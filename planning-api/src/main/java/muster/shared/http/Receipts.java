package muster.shared.http;

import java.util.List;
import muster.decision.Warning;

/**
 * The answer to several commands that were stored together.
 *
 * @param items in the order in which they were sent
 * @param position of the last event in the ledger
 */
public record Receipts(List<Item> items, long position) {
    /** @param id of what was created */
    public record Item(String id, List<Warning> warnings) {}

    static Receipts of(List<Begun> all, long position) {
        return new Receipts(
                all.stream()
                        .map(each ->
                                new Item(each.id().toString(), each.decision().warnings()))
                        .toList(),
                position);
    }
}
