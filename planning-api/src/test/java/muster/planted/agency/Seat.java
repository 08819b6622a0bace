package muster.planted.agency;

import muster.planted.operation.Plan;

/** Closes the circle. */
public class Seat {
    Plan plan;
}
