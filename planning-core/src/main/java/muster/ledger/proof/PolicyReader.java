package muster.ledger.proof;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads C2SP tlog-policy line by line; a name must stand before its use, so there are no circles. */
final class PolicyReader {
    private static final String NONE = "none";

    private final List<VerifierKey> logs = new ArrayList<>();
    private final Map<String, VerifierKey> witnesses = new LinkedHashMap<>();
    private final Map<String, WitnessPolicy.Group> groups = new LinkedHashMap<>();
    private final Set<Hash> keys = new HashSet<>();
    private final Set<String> grouped = new HashSet<>();
    private @Nullable String quorum;

    WitnessPolicy read(String text) {
        if (text.chars().anyMatch(c -> c == 0x7F || c < 0x20 && c != '\n' && c != '\t')) {
            throw new IllegalArgumentException("A policy has no control characters");
        }
        int number = 0;
        for (String line : text.split("\n")) {
            number++;
            try {
                take(line);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("Line " + number + " of the policy: " + e.getMessage(), e);
            }
        }
        if (quorum == null) {
            throw new IllegalArgumentException("The policy has no quorum line");
        }
        return new WitnessPolicy(logs, witnesses, groups, quorum.equals(NONE) ? null : quorum);
    }

    private void take(String line) {
        List<String> words = words(line);
        if (words.isEmpty() || words.getFirst().startsWith("#")) {
            return;
        }
        switch (words.getFirst()) {
            case "log" -> takeLog(words);
            case "witness" -> takeWitness(words);
            case "group" -> takeGroup(words);
            case "quorum" -> takeQuorum(words);
            default -> throw new IllegalArgumentException("no line begins with " + words.getFirst());
        }
    }

    private void takeLog(List<String> words) {
        require(words.size() == 2 || words.size() == 3, "log <verifier key> [<url>]");
        logs.add(key(words.get(1), VerifierKey.Kind.LOG));
    }

    private void takeWitness(List<String> words) {
        require(words.size() == 3 || words.size() == 4, "witness <name> <verifier key> [<url>]");
        String name = fresh(words.get(1));
        witnesses.put(name, key(words.get(2), VerifierKey.Kind.WITNESS));
    }

    private void takeGroup(List<String> words) {
        require(words.size() >= 4, "group <name> <number, any or all> <members>");
        String name = fresh(words.get(1));
        List<String> members = List.copyOf(words.subList(3, words.size()));
        for (String member : members) {
            require(known(member), "there is no " + member + " before");
            require(grouped.add(member), member + " is in a group already");
        }
        long threshold = switch (words.get(2)) {
            case "any" -> 1;
            case "all" -> members.size();
            default -> Bytes.decimal(words.get(2));
        };
        require(threshold >= 1 && threshold <= members.size(), "a group of " + members.size() + " has no " + threshold);
        groups.put(name, new WitnessPolicy.Group((int) threshold, members));
    }

    private void takeQuorum(List<String> words) {
        require(words.size() == 2, "quorum <name>");
        require(quorum == null, "there is a quorum already");
        String name = words.get(1);
        require(name.equals(NONE) || known(name), "there is no " + name + " before");
        quorum = name;
    }

    private VerifierKey key(String text, VerifierKey.Kind kind) {
        VerifierKey key = VerifierKey.parse(text);
        require(key.kind() == kind, "the key is of another kind");
        require(keys.add(key.key()), "the key stands twice");
        return key;
    }

    private String fresh(String name) {
        require(!name.equals(NONE) && !known(name), name + " is taken");
        return name;
    }

    private boolean known(String name) {
        return witnesses.containsKey(name) || groups.containsKey(name);
    }

    private static List<String> words(String line) {
        return List.of(line.split("[ \t]+")).stream()
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
