package muster.operation;

import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import muster.decision.Ruling;
import muster.operation.event.FieldEventLogged;
import muster.operation.event.MinorNotice;
import muster.operation.event.MinorNotice.Register;
import muster.operation.event.Recovery;
import muster.policy.PlanningPack;
import muster.shared.Invalid;
import muster.shared.SurvivorRef;

/** Who must be told of the minors that were met, and by when (rule VIC-06). A minor is a victim without proof of force. */
final class Minors {
    private final Map<SurvivorRef, Instant> met = new LinkedHashMap<>();
    private final Map<SurvivorRef, Set<Register>> told = new LinkedHashMap<>();

    void evolve(FieldEventLogged event) {
        Recovery recovery = event.recovery();
        if (recovery != null && recovery.minor()) {
            met.putIfAbsent(recovery.survivorRef(), event.at());
        }
        MinorNotice notice = event.notice();
        if (notice != null) {
            told.computeIfAbsent(notice.survivorRef(), ref -> EnumSet.noneOf(Register.class))
                    .add(notice.to());
        }
    }

    boolean include(SurvivorRef ref) {
        return met.containsKey(ref);
    }

    void assertKnown(MinorNotice notice) {
        if (!include(notice.survivorRef())) {
            throw new Invalid("unknown-minor", "Name a minor whose recovery is in the log.", "/notice/survivorRef");
        }
    }

    /** Once who is met is a minor, the clocks run: whoever writes it down is told, and later whether a notice is late. */
    void warn(LogFieldEvent entry, PlanningPack pack, Ruling ruling) {
        Recovery recovery = entry.recovery();
        MinorNotice notice = entry.notice();
        ruling.warnIf(
                recovery != null && recovery.minor(),
                "VIC-06",
                () -> pack.noticeWithin().entrySet().stream()
                                .map(clock -> clock.getKey() + " by "
                                        + entry.happenedAt().plus(clock.getValue()))
                                .collect(Collectors.joining(", ", "A minor: tell ", "."))
                        + " No proof of force or consent is asked for.");
        if (notice != null) {
            Instant due = Objects.requireNonNull(met.get(notice.survivorRef())).plus(pack.within(notice.to()));
            ruling.warnIf(
                    entry.happenedAt().isAfter(due), "VIC-06", () -> notice.to() + " was to be told by " + due + ".");
        }
    }

    /** Whom nobody has told of a minor yet, in words. */
    List<String> missing(PlanningPack pack) {
        return met.keySet().stream()
                .flatMap(ref -> pack.noticeWithin().keySet().stream()
                        .filter(register -> !told.getOrDefault(ref, Set.of()).contains(register))
                        .map(register -> register + " of " + ref))
                .toList();
    }
}
