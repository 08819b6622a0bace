package muster.ledger.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Bundles good and bad, each with what a verifier must end with. Any verifier of the format can be tried on them. */
final class Gallery {
    /** @param args with which the verifier is called, before the bundle's name */
    record Case(byte[] zip, int exit, List<String> args) {}

    static final String KEY = Ledgers.LOG.verifierKey().text();
    final Map<String, Case> cases = new LinkedHashMap<>();

    /** Policy files that the arguments name. */
    final Map<String, String> policies = new LinkedHashMap<>();

    static Gallery whole() {
        Gallery gallery = new Gallery();
        GoodBundles.hang(gallery);
        ChangedBundles.hang(gallery);
        ChangedCheckpoints.hang(gallery);
        BrokenBundles.hang(gallery);
        FalseLedgers.hang(gallery);
        TrustedBundles.hang(gallery);
        EpochBundles.hang(gallery);
        SealedBundles.hang(gallery);
        return gallery;
    }

    void hang(String name, int exit, Parts parts, String... args) {
        hang(name, exit, parts.zip(), args);
    }

    void hang(String name, int exit, byte[] zip, String... args) {
        List<String> given = new ArrayList<>(List.of(args));
        if (given.isEmpty()) {
            given.addAll(List.of("--key", KEY));
        }
        given.remove("without key");
        if (cases.put(name, new Case(zip, exit, given)) != null) {
            throw new IllegalStateException("Twice: " + name);
        }
    }
}
