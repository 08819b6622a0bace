package muster.decision;

import java.util.List;

/** The standing raids of an operation, and which of others are too near them in place and time. */
public record Near(List<RaidOnFile> raids, List<ConflictOnFile> conflicts) {
    public static final Near NOTHING = new Near(List.of(), List.of());
}
