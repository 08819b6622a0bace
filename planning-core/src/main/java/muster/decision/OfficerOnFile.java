package muster.decision;

import java.time.LocalDate;
import java.util.List;
import muster.ledger.Recorded;
import muster.officer.event.Authority;
import muster.officer.event.Capacity;
import muster.officer.event.OfficerEnrolled;
import muster.officer.event.OfficerEvent;
import muster.officer.event.Qualification;
import muster.shared.AgencyId;
import muster.shared.OfficerId;
import org.jspecify.annotations.Nullable;

/** What is on file about a person of the roster: the fact that decisions rest on, the row, and the answer. */
public record OfficerOnFile(
        OfficerId id,
        long version,
        AgencyId agencyId,
        String name,
        @Nullable String badge,
        Capacity capacity,
        List<Qualification> qualifications,
        List<Authority> authority,
        @Nullable String subject) {

    public static @Nullable OfficerOnFile fold(@Nullable OfficerOnFile before, Recorded recorded) {
        return switch (recorded.event()) {
            case OfficerEvent event ->
                switch (event) {
                    case OfficerEnrolled e ->
                        new OfficerOnFile(
                                e.officerId(),
                                recorded.version(),
                                e.agencyId(),
                                e.name(),
                                e.badge(),
                                e.capacity(),
                                e.qualifications(),
                                e.authority(),
                                e.subject());
                };
            default -> before;
        };
    }

    /** Rule STF-02, from the first to the last day, both included. */
    public boolean hasAuthority(String jurisdiction, LocalDate first, LocalDate last) {
        return authority.stream().anyMatch(power -> power.covers(jurisdiction, first, last));
    }

    /** Rule STF-03: through the last day of the task, not only on the day of the decision. */
    public boolean isQualified(String code, LocalDate last) {
        return qualifications.stream()
                .anyMatch(held -> held.code().equals(code) && !held.validUntil().isBefore(last));
    }
}
