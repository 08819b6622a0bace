package muster.planted.operation;

import java.time.Instant;
import muster.planted.agency.Seat;

/** Reads a clock, and reaches into another capability, which reaches back. */
public class Plan {
    Seat seat;
    Instant at = Instant.now();
}
