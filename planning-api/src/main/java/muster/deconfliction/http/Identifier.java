package muster.deconfliction.http;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.net.IDN;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import muster.deconfliction.event.TargetKind;
import muster.shared.Invalid;
import org.jspecify.annotations.Nullable;

/** Rule DEC-06: writes what identifies somebody in one way, however two agencies wrote it down. */
final class Identifier {
    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
    private static final String PHONE = "a telephone number, with + and the country's code outside the United States";
    private static final String ADDRESS = "an address such as name@example.org";
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MAILBOX = Pattern.compile("[^\\s@]+@[^\\s@]+");
    private static final Pattern HANDLE = Pattern.compile("[^\\s@]+");
    private static final Pattern STATE = Pattern.compile("[A-Z]{2}-[A-Z0-9]{1,3}");
    private static final Pattern VEHICLE = Pattern.compile("[A-HJ-NPR-Z0-9]{17}");

    private Identifier() {}

    /**
     * @param issuer the platform of a handle, the state of a plate
     * @param bornOn of a person
     * @return the kind and what is left of the rest; two that mean the same are equal
     */
    static String normalised(TargetKind kind, String value, @Nullable String issuer, @Nullable LocalDate bornOn) {
        String plain = switch (kind) {
            case PERSON -> name(value) + "/" + given(bornOn, "date-of-birth-missing", "Give bornOn.", "/bornOn");
            case PHONE -> phone(value);
            case EMAIL -> mailbox(value);
            case HANDLE -> handle(value) + " " + lower(issued(issuer, "the platform"));
            case PLATE -> letters(value) + "/" + state(issued(issuer, "the state"));
            case VIN -> matching(VEHICLE, letters(value), "17 letters and digits, none of them I, O or Q");
        };
        return kind + "/" + plain;
    }

    /** Words in one order, because some write the last name first. */
    private static String name(String value) {
        String words = MARKS.matcher(Normalizer.normalize(value, Form.NFKD)).replaceAll("");
        String name = Stream.of(NO_LETTERS.split(words.toUpperCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .sorted()
                .collect(Collectors.joining(" "));
        return matching(Pattern.compile(".+"), name, "the person's name");
    }

    private static String phone(String value) {
        try {
            PhoneNumber number = PHONES.parse(value, "US");
            number.clearExtension();
            if (PHONES.isPossibleNumber(number)) {
                return PHONES.format(number, PhoneNumberFormat.E164);
            }
        } catch (NumberParseException notOne) {
            throw unlike(PHONE);
        }
        throw unlike(PHONE);
    }

    private static String mailbox(String value) {
        String mailbox = matching(MAILBOX, lower(value), ADDRESS);
        int at = mailbox.indexOf('@');
        try {
            return mailbox.substring(0, at + 1) + IDN.toASCII(mailbox.substring(at + 1));
        } catch (IllegalArgumentException notOne) {
            throw unlike(ADDRESS);
        }
    }

    private static String handle(String value) {
        String handle = lower(value);
        return matching(HANDLE, handle.startsWith("@") ? handle.substring(1) : handle, "a handle without spaces");
    }

    private static String letters(String value) {
        String upper = Normalizer.normalize(value, Form.NFKC).toUpperCase(Locale.ROOT);
        return matching(Pattern.compile(".+"), NO_LETTERS.matcher(upper).replaceAll(""), "letters and digits");
    }

    private static String state(String issuer) {
        if (!STATE.matcher(issuer).matches()) {
            throw new Invalid("issuer-unreadable", "Give as issuer the plate's state, such as US-CA.", "/issuer");
        }
        return issuer;
    }

    private static String lower(String value) {
        return Normalizer.normalize(value, Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    private static String issued(@Nullable String issuer, String what) {
        return given(issuer, "issuer-missing", "Give as issuer " + what + ".", "/issuer");
    }

    private static <T> T given(@Nullable T value, String code, String detail, String pointer) {
        if (value == null) {
            throw new Invalid(code, detail, pointer);
        }
        return value;
    }

    private static String matching(Pattern pattern, String value, String what) {
        if (!pattern.matcher(value).matches()) {
            throw unlike(what);
        }
        return value;
    }

    /** The answer says what was expected and does not repeat what came. */
    private static Invalid unlike(String what) {
        return new Invalid("identifier-unreadable", "Give as value " + what + ".", "/value");
    }
}
