package muster.audit.http;

import muster.shared.http.BadParameter;
import org.jspecify.annotations.Nullable;

/** Why an auditor must know who is under cover. It is recorded with the read, before it is answered. */
final class Unseal {
    static final String DESCRIPTION =
            "Why you must know who is under cover. Without it a stand-in, sealed-1, takes the place of what names them. It is"
                    + " recorded with the read.";

    static final String OF_EVIDENCE =
            "Why you must know who is under cover. Without it the bundle withholds what every event says that names them, and proves"
                    + " that the event is there. It is recorded with the read.";

    private Unseal() {}

    /** Whether he said why. */
    static boolean isSaid(@Nullable String unseal) {
        if (unseal != null && unseal.isBlank()) {
            throw new BadParameter("unseal", "Say with unseal why you must know who is under cover, or leave it out.");
        }
        return unseal != null;
    }
}
