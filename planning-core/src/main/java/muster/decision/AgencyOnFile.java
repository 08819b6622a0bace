package muster.decision;

import java.time.LocalDate;
import java.util.List;
import muster.agency.event.AgencyEnrolled;
import muster.agency.event.AgencyEvent;
import muster.agency.event.AgencyKind;
import muster.agency.event.Agreement;
import muster.ledger.Recorded;
import muster.shared.AgencyId;
import org.jspecify.annotations.Nullable;

/** What is on file about an agency: the fact that decisions rest on, the row, and the answer. */
public record AgencyOnFile(
        AgencyId id,
        long version,
        String code,
        String name,
        AgencyKind kind,
        List<String> jurisdictions,
        Agreement mou) {

    public static @Nullable AgencyOnFile fold(@Nullable AgencyOnFile before, Recorded recorded) {
        return switch (recorded.event()) {
            case AgencyEvent event ->
                switch (event) {
                    case AgencyEnrolled e ->
                        new AgencyOnFile(
                                e.agencyId(),
                                recorded.version(),
                                e.code(),
                                e.name(),
                                e.kind(),
                                e.jurisdictions(),
                                e.mou());
                };
            default -> before;
        };
    }

    /** Rule INF-09: a seat lives only while its agreement does. */
    public boolean hasSeatOn(LocalDate day) {
        return mou.isInForce(day);
    }
}
