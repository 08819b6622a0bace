package planted.muster.operation;

import planted.muster.agency.Meddling;

/** The one class that implements it, in a circle with another capability. */
public class Adapter implements Port {
    public void call(Meddling back) {}
}
