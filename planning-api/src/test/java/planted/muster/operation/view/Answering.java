package planted.muster.operation.view;

import planted.muster.operation.http.Exposed;

/** A view that knows its door. */
public class Answering {
    public void call(Exposed door) {}
}
