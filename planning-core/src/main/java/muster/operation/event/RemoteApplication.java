package muster.operation.event;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/**
 * A warrant that was asked for and issued by telephone or another electronic means (rule WAR-08).
 *
 * @param record where the sworn record is kept
 * @param textModified whether the judge changed the text before issuing it
 */
// Some events were stored with it, though it says nothing of its own.
@JsonIgnoreProperties("complete")
public record RemoteApplication(
        Means means, @Nullable String record, @Nullable Boolean textModified) {
    /** How it came to the judge. */
    public enum Means {
        TELEPHONE,
        ELECTRONIC
    }

    public boolean isComplete() {
        return record != null && !record.isBlank() && textModified != null;
    }
}
