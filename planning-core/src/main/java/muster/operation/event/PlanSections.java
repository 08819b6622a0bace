package muster.operation.event;

/** The five parts of an operations order (SMEAC, rule OPS-01); {@code execution} holds the criteria for an abort. */
public record PlanSections(String situation, String mission, String execution, String logistics, String command) {}
