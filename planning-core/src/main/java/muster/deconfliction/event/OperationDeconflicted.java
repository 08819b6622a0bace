package muster.deconfliction.event;

import java.util.List;
import muster.shared.ConflictId;
import muster.shared.OperationId;
import org.jspecify.annotations.Nullable;

/** Raids were checked against all others near them; {@code conflicts} are what was found then. */
public record OperationDeconflicted(
        OperationId operationId,
        List<CheckedRaid> raids,
        Contact contact,
        List<ConflictId> conflicts,
        @Nullable Exemption exemption)
        implements DeconflictionEvent {}
