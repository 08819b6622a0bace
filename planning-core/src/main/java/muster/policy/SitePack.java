package muster.policy;

import java.text.Normalizer;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import muster.operation.event.VerificationMethod;

/**
 * House rules for the right door (rule SIT-01).
 *
 * @param agreeWithinMetres how far the point in the plan and the point observed may lie apart
 * @param physical the methods by which an officer was at the place
 * @param words short forms of words in addresses, lower case, and what they stand for
 */
public record SitePack(
        String version,
        int agreeWithinMetres,
        Set<VerificationMethod> physical,
        Map<String, String> words,
        List<String> citations) {
    private static final Pattern MARKS = Pattern.compile("\\p{M}|['\u2019.]");
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");

    public SitePack {
        if (citations.isEmpty()) {
            throw new IllegalArgumentException(version + ": cite its source.");
        }
        physical = Collections.unmodifiableSet(new TreeSet<>(physical));
        words = Collections.unmodifiableMap(new TreeMap<>(words));
        citations = List.copyOf(citations);
    }

    /** The same text for the same door, however it is written: case, accents, punctuation and short forms do not count. */
    public String normalised(String address) {
        String plain = MARKS.matcher(Normalizer.normalize(address, Normalizer.Form.NFKD))
                .replaceAll("")
                .replace("#", " unit ")
                .toLowerCase(Locale.ROOT);
        return GAPS.splitAsStream(plain)
                .filter(word -> !word.isEmpty())
                .map(word -> words.getOrDefault(word, word))
                .collect(Collectors.joining(" "));
    }
}
