package muster.shared.http.paper;

import java.io.InputStream;
import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Typefaces under the SIL Open Font License, from the smallest on: a page is set in those that it needs, for the large ones
 * take seconds to read.
 */
enum Typeface {
    /** Latin, Greek, Cyrillic, Hebrew. */
    OPEN_SANS("Plan", "/fonts/ttf/OpenSans/OpenSans-Regular.ttf", "/fonts/ttf/OpenSans/OpenSans-Bold.ttf", c -> true),

    /** Arabic, Devanagari, Thai, Ethiopic and many more. */
    KURINTO(
            "Plan wide",
            "/fonts/ttf/Kurinto/KurintoSans-Rg.ttf",
            "/fonts/ttf/Kurinto/KurintoSans-Bd.ttf",
            Typeface::isRare),

    NOTO_CHINESE(
            "Plan Chinese",
            "/fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf",
            "/fonts/ttf/NotoSansSC/NotoSansSC-Bold.ttf",
            Character::isIdeographic);

    private static final Set<UnicodeScript> USUAL = EnumSet.of(
            UnicodeScript.LATIN,
            UnicodeScript.GREEK,
            UnicodeScript.CYRILLIC,
            UnicodeScript.HEBREW,
            UnicodeScript.INHERITED,
            UnicodeScript.HAN);
    private static final int PUNCTUATION_ENDS = 0x2100;

    private final String family;
    private final String regular;
    private final String bold;
    private final IntPredicate needed;

    Typeface(String family, String regular, String bold, IntPredicate needed) {
        this.family = family;
        this.regular = regular;
        this.bold = bold;
        this.needed = needed;
    }

    static List<Typeface> of(String page) {
        return Arrays.stream(values())
                .filter(face -> page.codePoints().anyMatch(face.needed))
                .toList();
    }

    private static boolean isRare(int c) {
        UnicodeScript script = UnicodeScript.of(c);
        return script == UnicodeScript.COMMON ? c >= PUNCTUATION_ENDS : !USUAL.contains(script);
    }

    String family() {
        return family;
    }

    InputStream regular() {
        return open(regular);
    }

    InputStream bold() {
        return open(bold);
    }

    private static InputStream open(String font) {
        return Objects.requireNonNull(Typeface.class.getResourceAsStream(font), font);
    }
}
