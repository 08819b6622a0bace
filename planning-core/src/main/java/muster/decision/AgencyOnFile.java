package muster.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import muster.agency.event.AgencyEnrolled;
import muster.agency.event.AgencyEvent;
import muster.agency.event.AgencyKind;
import muster.agency.event.AgencyModelDropped;
import muster.agency.event.AgencyRevoked;
import muster.agency.event.Agreement;
import muster.agency.event.AgreementLapsed;
import muster.agency.event.AgreementRenewed;
import muster.agency.event.LocalPolicy;
import muster.agency.event.PolicyAdopted;
import muster.ledger.Recorded;
import muster.shared.AgencyId;
import org.jspecify.annotations.Nullable;

/**
 * What is on file about an agency: the fact that decisions rest on, the row, and the answer.
 *
 * @param revokedAt when its seat was taken away, null while it was not
 * @param policies what it adopted beyond the law, the newest last
 */
public record AgencyOnFile(
        AgencyId id,
        long version,
        String code,
        String name,
        AgencyKind kind,
        List<String> jurisdictions,
        Agreement mou,
        @Nullable Instant revokedAt,
        List<LocalPolicy> policies) {
    /** Also read from records of before there were policies. */
    public AgencyOnFile {
        policies = policies == null ? List.of() : List.copyOf(policies);
    }

    /** Bound by nothing but the law. */
    public AgencyOnFile(
            AgencyId id,
            long version,
            String code,
            String name,
            AgencyKind kind,
            List<String> jurisdictions,
            Agreement mou,
            @Nullable Instant revokedAt) {
        this(id, version, code, name, kind, jurisdictions, mou, revokedAt, List.of());
    }

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
                                e.mou(),
                                null);
                    case AgreementRenewed e -> known(before).with(e.mou(), null, recorded.version());
                    case AgreementLapsed e -> known(before).with(known(before).mou(), null, recorded.version());
                    case PolicyAdopted e -> known(before).adopting(e.policy(), recorded.version());
                    case AgencyModelDropped _ -> known(before).at(recorded.version());
                    case AgencyRevoked e ->
                        known(before).with(known(before).mou(), recorded.recordedAt(), recorded.version());
                };
            default -> before;
        };
    }

    private static AgencyOnFile known(@Nullable AgencyOnFile before) {
        return Objects.requireNonNull(before, "The history of an agency begins with its enrolment.");
    }

    private AgencyOnFile at(long now) {
        return with(mou, revokedAt, now);
    }

    private AgencyOnFile with(Agreement agreement, @Nullable Instant revoked, long now) {
        return new AgencyOnFile(id, now, code, name, kind, jurisdictions, agreement, revoked, policies);
    }

    private AgencyOnFile adopting(LocalPolicy policy, long now) {
        List<LocalPolicy> all =
                Stream.concat(policies.stream(), Stream.of(policy)).toList();
        return new AgencyOnFile(id, now, code, name, kind, jurisdictions, mou, revokedAt, all);
    }

    /** The one adopted last of those that began by that day. */
    public Optional<LocalPolicy> policyOn(LocalDate day) {
        return policies.reversed().stream()
                .filter(policy -> !policy.from().isAfter(day))
                .findFirst();
    }

    /** What a decision says that it rested on. */
    public String nameOf(LocalPolicy policy) {
        return code + "@" + policy.from();
    }

    /** Rule INF-09: a seat lives only while its agreement does. */
    public boolean hasSeatOn(LocalDate day) {
        return revokedAt == null && mou.isInForce(day);
    }
}
