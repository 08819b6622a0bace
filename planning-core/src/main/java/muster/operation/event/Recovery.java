package muster.operation.event;

import java.util.Set;
import java.util.TreeSet;
import muster.shared.SurvivorRef;

/** A person who was met: by a random reference, never by name (rule VIC-03). */
public record Recovery(SurvivorRef survivorRef, Set<VictimClass> classes, boolean minor) {
    public Recovery {
        classes = new TreeSet<>(classes);
    }
}
