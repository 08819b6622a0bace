package muster.operation.view;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import muster.shared.OperationId;
import muster.shared.WarrantId;

/** Which warrant of which operation a deadline is about, as the deadline names it. */
public record WarrantDue(OperationId operationId, WarrantId warrantId) {
    public static final String TABLE = "views.deadline";
    public static final TaskDescriptor<Void> TASK = TaskDescriptor.of("expire-warrant");

    public static WarrantDue of(TaskInstanceId due) {
        String[] ids = due.getId().split("/");
        return new WarrantDue(OperationId.of(ids[0]), WarrantId.of(ids[1]));
    }

    String name() {
        return operationId + "/" + warrantId;
    }
}
