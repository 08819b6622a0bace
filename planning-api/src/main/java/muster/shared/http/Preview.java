package muster.shared.http;

import java.util.List;
import muster.decision.Warning;

/** The answer to a command that was only to be decided: the events that it would cause. Nothing was stored. */
public record Preview(List<Caused> events, List<Warning> warnings) {
    /** An event that would be stored. */
    public record Caused(String type, Object data) {}
}
