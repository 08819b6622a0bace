package muster.deconfliction;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import muster.decision.Decision;
import muster.decision.Facts;
import muster.decision.NoSuch;
import muster.decision.Ruling;
import muster.deconfliction.event.DeconflictionEvent;
import muster.deconfliction.event.Suspicion;
import muster.deconfliction.event.TargetPurged;
import muster.deconfliction.event.TargetRegistered;
import muster.deconfliction.event.TargetValidated;
import muster.shared.Invalid;
import muster.shared.RecordId;

/** Rules DEC-06 and INF-03: whom the operation works on, entered on a documented suspicion, and kept only for a time. */
final class TargetIndex {
    /** Until when each is kept. Those that were entered before there was a time are kept until time comes for them. */
    private final Map<RecordId, Instant> kept = new HashMap<>();

    private final Map<RecordId, String> digests = new HashMap<>();

    /** What it matches is left to whoever asks later: a decision that told it would tell it to one side only. */
    Decision decide(RegisterTarget command, Facts facts) {
        if (!command.digest().equals(RegisterTarget.NO_DIGEST) && digests.containsValue(command.digest())) {
            throw new Invalid(
                    "target-registered", "This target of the operation is registered already; read the list.");
        }
        Suspicion suspicion = command.suspicion();
        return Ruling.on(facts)
                .require(
                        suspicion != null,
                        "DEC-06",
                        "suspicion-not-documented",
                        () -> "Name the paper that says why this target is suspected, and its SHA-256.")
                .decide(new TargetRegistered(
                        command.operationId(),
                        command.targetId(),
                        command.kind(),
                        command.digest(),
                        command.caseReference(),
                        command.contact(),
                        Objects.requireNonNull(suspicion),
                        facts.packs().deconfliction().keptUntil(facts.at())));
    }

    Decision decide(ValidateTarget command, Facts facts) {
        assertKept(command.targetId());
        return Ruling.on(facts)
                .decide(new TargetValidated(
                        command.operationId(),
                        command.targetId(),
                        command.reason(),
                        facts.packs().deconfliction().keptUntil(facts.at())));
    }

    /** One that was validated after the deadline was written down stays. */
    Decision decide(PurgeTarget command, Facts facts) {
        assertKept(command.targetId());
        boolean over = !kept.getOrDefault(command.targetId(), facts.at()).isAfter(facts.at());
        return Ruling.on(facts)
                .decide(over ? List.of(new TargetPurged(command.operationId(), command.targetId())) : List.of());
    }

    private void assertKept(RecordId target) {
        if (!digests.containsKey(target)) {
            throw new NoSuch("target");
        }
    }

    void evolve(DeconflictionEvent event) {
        switch (event) {
            case TargetRegistered e -> {
                digests.put(e.targetId(), e.digest());
                if (e.keptUntil() != null) {
                    kept.put(e.targetId(), e.keptUntil());
                }
            }
            case TargetValidated e -> kept.put(e.targetId(), e.keptUntil());
            case TargetPurged e -> {
                digests.remove(e.targetId());
                kept.remove(e.targetId());
            }
            default -> {}
        }
    }
}
