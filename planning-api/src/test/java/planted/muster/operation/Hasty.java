package planted.muster.operation;

import java.time.Instant;

/** A decision that looks at the clock itself. */
public class Hasty {
    public Instant decidedAt() {
        return Instant.now();
    }
}
