package muster.disclosure.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import muster.shared.AgencyId;
import muster.shared.OperationId;

/**
 * That an agency was told something, as nodes tell each other: numbers and whose, nothing of what it said.
 *
 * @param newest the number of the last update
 * @param operations of the last updates, in order, up to that number; none where they are too many to be named
 */
public record News(long newest, List<OperationId> operations) {
    /** To those who waited unheard, or for what will not come: they are to look. */
    static final News PERHAPS = new News(0, List.of());

    private static final int MOST = 16;

    public News {
        operations = operations.size() > MOST ? List.of() : List.copyOf(operations);
    }

    /** Whether it names all that an agency was told since {@code number}. */
    public boolean follows(long number) {
        return !operations.isEmpty() && newest - operations.size() == number;
    }

    /** The operations by the updates' numbers, in order. */
    public Map<Long, OperationId> updates() {
        Map<Long, OperationId> updates = new LinkedHashMap<>();
        long number = newest - operations.size();
        for (OperationId operation : operations) {
            updates.put(++number, operation);
        }
        return updates;
    }

    /** As it is told on {@link FeedBell#CHANNEL}. */
    String of(AgencyId agency) {
        return Stream.concat(Stream.of(agency, newest), operations.stream())
                .map(Object::toString)
                .collect(Collectors.joining(" "));
    }

    /** @param words without the agency */
    static News told(List<String> words) {
        return new News(
                Long.parseLong(words.getFirst()),
                words.stream()
                        .skip(1)
                        .map(id -> new OperationId(UUID.fromString(id)))
                        .toList());
    }
}
