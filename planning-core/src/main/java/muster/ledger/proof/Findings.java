package muster.ledger.proof;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers what a check finds, and at the end says which finding counts: the order of section 5 of docs/ledger-format.md. */
final class Findings {
    /** More would bury the first ones. */
    private static final int MOST = 20;

    private final List<String> facts = new ArrayList<>();
    private final List<String> untrusted = new ArrayList<>();
    private final List<String> untrue = new ArrayList<>();
    private final List<String> incomplete = new ArrayList<>();
    private final List<String> unwitnessed = new ArrayList<>();
    private @Nullable Long position;
    private boolean sealed;

    void fact(String words) {
        facts.add(Words.printable(words));
    }

    void untrusted(String words) {
        add(untrusted, words);
    }

    void untrue(String words) {
        add(untrue, words);
    }

    void untrue(long at, String words) {
        if (position == null) {
            position = at;
        }
        add(untrue, "Position " + at + ": " + words);
    }

    /** As many as the ledger itself has sealed. */
    void withheld(int events) {
        sealed = true;
        fact(
                "Withheld under seal: " + events
                        + " events, as the ledger itself has signed; of these it was checked that they are there, not what they say");
    }

    boolean anyUntrue() {
        return !untrue.isEmpty();
    }

    void incomplete(String words) {
        add(incomplete, words);
    }

    void unwitnessed(String words) {
        add(unwitnessed, words);
    }

    private static void add(List<String> findings, String words) {
        if (findings.size() < MOST) {
            findings.add(Words.printable(words));
        }
    }

    static Verdict unreadable(String words) {
        return new Verdict(
                Verdict.INCOMPLETE,
                List.of(Words.printable(words) + ".", "INCOMPLETE: this cannot be checked as it is."),
                null);
    }

    Verdict verdict() {
        if (!untrusted.isEmpty()) {
            return verdict(
                    Verdict.UNTRUSTED,
                    untrusted,
                    "UNTRUSTED: the key that signed is not one that was given as trusted. This says nothing of what it signed.");
        }
        if (!untrue.isEmpty()) {
            return verdict(
                    Verdict.TAMPERED,
                    untrue,
                    "TAMPERED: what is shown here is not what the ledger recorded and signed.");
        }
        if (!incomplete.isEmpty()) {
            return verdict(
                    Verdict.INCOMPLETE,
                    incomplete,
                    "INCOMPLETE: what is shown here was recorded, but it is not all that was.");
        }
        if (!unwitnessed.isEmpty()) {
            return verdict(
                    Verdict.UNTRUSTED, unwitnessed, "UNTRUSTED: fewer witnesses have cosigned than the policy asks.");
        }
        return verdict(
                Verdict.VERIFIED,
                List.of(),
                sealed
                        ? "VERIFIED: nothing was changed, and nothing is missing but what is withheld under seal."
                        : "VERIFIED: nothing was changed, and nothing is missing.");
    }

    private Verdict verdict(int exit, List<String> findings, String last) {
        List<String> lines = new ArrayList<>(facts);
        findings.forEach(finding -> lines.add(finding + "."));
        if (findings.size() == MOST) {
            lines.add("There may be more; these are the first " + MOST + ".");
        }
        lines.add(last);
        return new Verdict(exit, lines, exit == Verdict.TAMPERED ? position : null);
    }
}
