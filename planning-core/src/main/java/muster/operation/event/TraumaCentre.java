package muster.operation.event;

/** The nearest hospital for the badly hurt, and the way to it. */
public record TraumaCentre(String name, String route) {}
