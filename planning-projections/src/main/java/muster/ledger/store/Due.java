package muster.ledger.store;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.util.List;

/**
 * A command that time sends, as its deadline names it: {@code expire-warrant/<operation>/<warrant>}.
 *
 * @param command its name
 * @param about ids first; text that people chose comes last and may hold anything
 */
public record Due(String command, List<String> about) {
    public static final String TABLE = "views.deadline";
    public static final TaskDescriptor<Void> TASK = TaskDescriptor.of("due");
    /** Those that follow from where raids stand, and so are written down by whoever knows that. */
    public static final List<String> OF_CONFLICTS = List.of("notice-conflicts", "escalate-conflict");

    private static final int PARTS = 4;

    public static Due of(String command, Object... about) {
        return new Due(command, List.of(about).stream().map(String::valueOf).toList());
    }

    public static Due of(TaskInstanceId due) {
        List<String> parts = List.of(due.getId().split("/", PARTS));
        return new Due(parts.getFirst(), parts.subList(1, parts.size()));
    }

    TaskInstance<Void> instance() {
        return TASK.instance(command + "/" + String.join("/", about)).build();
    }
}
