package muster.deconfliction.event;

/** Rule DEC-05: why neighbours are not told of an operation, nor it of them; by whom, in words. */
public record Exemption(String by, String reason) {}
