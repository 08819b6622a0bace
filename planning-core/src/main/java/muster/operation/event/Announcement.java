package muster.operation.event;

import java.util.List;

/**
 * How officers announce themselves (rule WAR-12).
 *
 * @param languages those of the people inside, BCP 47
 * @param waitSeconds between the announcement and the entry; no law fixes a number
 * @param identifiable whether they are recognizable by their uniform
 */
public record Announcement(String method, List<String> languages, int waitSeconds, boolean identifiable) {
    public Announcement {
        languages = List.copyOf(languages);
    }
}
