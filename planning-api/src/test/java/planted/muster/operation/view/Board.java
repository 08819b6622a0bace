package planted.muster.operation.view;

import planted.muster.operation.Draw;

/** A view that decides. */
public class Board {
    public String redraw(Draw command) {
        return command.decide();
    }
}
