package muster.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import muster.ledger.Recorded;
import muster.officer.event.Authority;
import muster.officer.event.AuthorityGranted;
import muster.officer.event.Capacity;
import muster.officer.event.OfficerCertified;
import muster.officer.event.OfficerEnrolled;
import muster.officer.event.OfficerEvent;
import muster.officer.event.Qualification;
import muster.officer.event.QualificationLapsed;
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
                    case OfficerCertified e -> known(before).certified(e.qualification(), recorded.version());
                    case QualificationLapsed e -> known(before).since(recorded.version());
                    case AuthorityGranted e -> known(before).empowered(e.authority(), recorded.version());
                };
            default -> before;
        };
    }

    private static OfficerOnFile known(@Nullable OfficerOnFile before) {
        return Objects.requireNonNull(before, "The history of a person begins with its enrolment.");
    }

    /** What has lapsed stays on file with its last day. */
    private OfficerOnFile since(long now) {
        return with(now, qualifications, authority);
    }

    private OfficerOnFile certified(Qualification held, long now) {
        Stream<Qualification> others =
                qualifications.stream().filter(other -> !other.code().equals(held.code()));
        return with(now, Stream.concat(others, Stream.of(held)).toList(), authority);
    }

    private OfficerOnFile empowered(Authority power, long now) {
        return with(
                now,
                qualifications,
                Stream.concat(authority.stream(), Stream.of(power)).distinct().toList());
    }

    private OfficerOnFile with(long now, List<Qualification> held, List<Authority> powers) {
        return new OfficerOnFile(id, now, agencyId, name, badge, capacity, held, powers, subject);
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
