package muster.deconfliction.event;

/** Whom the other side calls. */
public record Contact(String name, String phone) {}
