package muster.operation.event;

import java.time.Instant;

/** What is arranged for children: child protection was told, a doctor, and where they go (rules SIT-04, VIC-06). */
public record ChildPlan(Instant childProtectionToldAt, String medical, String placement) {}
