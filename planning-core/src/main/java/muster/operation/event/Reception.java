package muster.operation.event;

import muster.shared.Location;
import org.jspecify.annotations.Nullable;

/** Where people are brought to safety and heard: not a place of detention, and no target (rule SIT-03). */
public record Reception(
        String name, @Nullable String address, @Nullable Location location) {}
