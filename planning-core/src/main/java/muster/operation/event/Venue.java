package muster.operation.event;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whether a court reaches to a place (rule WAR-07).
 *
 * @param court the district or county of the court
 * @param site that in which the site lies
 * @param exception the paragraph under which a court reaches further, {@code 41(b)(2)}
 */
// Some events were stored with it, though it says nothing of its own.
@JsonIgnoreProperties("one")
public record Venue(String court, String site, @Nullable String exception) {
    public boolean isOne() {
        return plain(court).equals(plain(site));
    }

    private static String plain(String district) {
        return district.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
