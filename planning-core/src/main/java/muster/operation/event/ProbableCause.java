package muster.operation.event;

import java.time.LocalDate;

/** One sworn fact, where it comes from and the day on which it was observed. */
public record ProbableCause(String fact, ProbableCauseSource source, LocalDate observedOn) {}
