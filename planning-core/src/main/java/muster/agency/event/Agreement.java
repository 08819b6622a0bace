package muster.agency.event;

import java.time.LocalDate;
import muster.shared.Invalid;

/** The memorandum of understanding that gives an agency its seat (rule INF-09). Both dates belong to it. */
public record Agreement(LocalDate signedOn, LocalDate expiresOn) {
    public Agreement {
        if (signedOn == null || expiresOn == null) {
            throw new Invalid("agreement-incomplete", "Give signedOn and expiresOn of the agreement as dates.");
        }
        if (expiresOn.isBefore(signedOn)) {
            throw new Invalid("agreement-ends-before-it-starts", "Let expiresOn be no earlier than signedOn.");
        }
    }

    public boolean isInForce(LocalDate day) {
        return !day.isBefore(signedOn) && !day.isAfter(expiresOn);
    }
}
