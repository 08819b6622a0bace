package planted.muster.agency;

import planted.muster.operation.Adapter;

/** A capability that reaches into another one. */
public class Meddling {
    public void call(Adapter other) {}
}
