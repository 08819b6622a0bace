package muster.ledger.proof;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whose word is enough: the logs that are trusted, and which witnesses must have cosigned. C2SP tlog-policy. */
public final class WitnessPolicy {
    /** A witness that cosigned, and when it says it did. */
    public record Cosigned(String witness, VerifierKey key, Instant at) {}

    /**
     * What a policy makes of a checkpoint.
     *
     * @param quorum whether enough have cosigned
     * @param wrong witnesses whose line is wrong, which makes the checkpoint false
     */
    public record Opinion(boolean quorum, List<Cosigned> cosigned, List<String> wrong) {}

    record Group(int threshold, List<String> members) {}

    private final List<VerifierKey> logs;
    private final Map<String, VerifierKey> witnesses;
    private final Map<String, Group> groups;
    private final @Nullable String quorum;

    /** @param quorum null where none is asked */
    WitnessPolicy(
            List<VerifierKey> logs,
            Map<String, VerifierKey> witnesses,
            Map<String, Group> groups,
            @Nullable String quorum) {
        this.logs = List.copyOf(logs);
        this.witnesses = new LinkedHashMap<>(witnesses);
        this.groups = Map.copyOf(groups);
        this.quorum = quorum;
    }

    /** @throws IllegalArgumentException with the line's number, unless the text is a policy */
    public static WitnessPolicy parse(String text) {
        return new PolicyReader().read(text);
    }

    /** The logs named; none means that the logs are known from elsewhere. */
    public List<VerifierKey> logs() {
        return logs;
    }

    /** Says nothing of the log's own signature. */
    public Opinion evaluate(Note checkpoint) {
        List<Cosigned> cosigned = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        witnesses.forEach((name, key) -> {
            switch (checkpoint.standing(key)) {
                case UNSIGNED -> {}
                case FALSE -> wrong.add(name);
                case SIGNED -> cosigned.add(new Cosigned(name, key, first(checkpoint, key)));
            }
        });
        Set<String> names = cosigned.stream().map(Cosigned::witness).collect(Collectors.toSet());
        return new Opinion(quorum == null || met(quorum, names), List.copyOf(cosigned), List.copyOf(wrong));
    }

    private static Instant first(Note checkpoint, VerifierKey key) {
        return checkpoint.linesOf(key).stream()
                .map(Cosignature::time)
                .min(Instant::compareTo)
                .orElseThrow();
    }

    private boolean met(String name, Set<String> cosigned) {
        Group group = groups.get(name);
        return group == null
                ? cosigned.contains(name)
                : group.members().stream()
                                .filter(member -> met(member, cosigned))
                                .count()
                        >= group.threshold();
    }
}
