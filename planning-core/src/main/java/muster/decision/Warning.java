package muster.decision;

/** A rule of kind W spoke up: the command went through, somebody should look. */
public record Warning(String code, String detail) {}
