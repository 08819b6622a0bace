package muster.disclosure.kafka;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import muster.disclosure.view.FeedItem;
import muster.shared.OperationId;

/** Which updates may be on their way together: one of each operation, so that whichever of them fails, no operation's order does. */
final class Strides {
    private Strides() {}

    /** @param page in the order of the feed, which the parts keep */
    static List<List<FeedItem>> of(List<FeedItem> page) {
        List<List<FeedItem>> strides = new ArrayList<>();
        Set<OperationId> inLast = new HashSet<>();
        for (FeedItem item : page) {
            if (strides.isEmpty() || !inLast.add(item.operationId())) {
                strides.add(new ArrayList<>());
                inLast.clear();
                inLast.add(item.operationId());
            }
            strides.getLast().add(item);
        }
        return strides;
    }
}
