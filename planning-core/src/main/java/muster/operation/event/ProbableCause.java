package muster.operation.event;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One sworn fact, where it comes from and the day on which it was observed. {@code supports}: the one offence that it shows; all of them where it is null. */
public record ProbableCause(
        String fact,
        ProbableCauseSource source,
        LocalDate observedOn,
        @Nullable String supports) {
    public ProbableCause(String fact, ProbableCauseSource source, LocalDate observedOn) {
        this(fact, source, observedOn, null);
    }

    public boolean shows(String offence) {
        return supports == null || supports.equals(offence);
    }
}
