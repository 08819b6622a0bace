package muster.operation;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether two spellings are one person's name, for rule WAR-02. Orders give the name with a title or an initial, rosters
 * without, some surname first; so titles, initials, accents, case, order and spaces do not count. Where in doubt two names are the
 * same: another judicial officer can then decide, while a decision by one who is not neutral is void.
 */
final class PersonName {
    private static final Pattern MARKS = Pattern.compile("\\p{M}|['\\u2019]");
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> TITLES = Set.of(
            "hon honorable honourable the judge justice chief presiding magistrate mag commissioner mr mrs ms mx dr esq jr sr"
                    .split(" "));
    private static final Set<String> RANKS = Set.of(
            ("officer ofc detective det investigator inv inspector insp sergeant sgt lieutenant lt captain capt commander cmdr"
                            + " major maj colonel col deputy dep sheriff trooper agent special sa ssa attorney atty prosecutor"
                            + " assistant district da ada ausa dda")
                    .split(" "));

    private PersonName() {}

    static boolean same(String one, String other) {
        return core(one).equals(core(other));
    }

    /** What is left of a name; of one that is nothing but titles and initials, all of it. */
    private static List<String> core(String name) {
        List<String> words = words(name).toList();
        List<String> core = words.stream()
                .filter(Predicate.not(TITLES::contains))
                .filter(Predicate.not(RANKS::contains))
                .filter(word -> word.length() > 1)
                .toList();
        return core.size() > 1 ? core : words;
    }

    private static Stream<String> words(String name) {
        String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return GAPS.splitAsStream(plain).filter(Predicate.not(String::isEmpty)).sorted();
    }
}
