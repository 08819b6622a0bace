package muster.origin.view;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import muster.origin.event.MaterialContributed;
import muster.origin.event.MaterialPassedOn;
import muster.origin.event.PermissionRevoked;
import muster.origin.event.ReleasePermitted;
import muster.shared.AgencyId;
import muster.shared.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * Something that an agency gave to an operation and controls.
 *
 * @param agencyId the originator
 * @param permissions and {@code passings}: for the originator and the lead agency
 */
public record Material(
        RecordId id,
        AgencyId agencyId,
        String title,
        String content,
        String contributedBy,
        Instant contributedAt,
        List<Permission> permissions,
        List<Passing> passings) {

    /** To whom it may go. @param revokedAt when it was taken back */
    public record Permission(
            RecordId id,
            @Nullable AgencyId agencyId,
            @Nullable String outside,
            Instant until,
            String reason,
            String by,
            @Nullable Instant revokedAt) {
        Permission revoked(Instant at) {
            return new Permission(id, agencyId, outside, until, reason, by, at);
        }
    }

    /** To whom it went. @param recalledAt when the originator took back what it went under */
    public record Passing(
            RecordId id,
            @Nullable AgencyId agencyId,
            @Nullable String outside,
            String purpose,
            @Nullable RecordId permissionId,
            String by,
            Instant at,
            @Nullable Instant recalledAt) {
        Passing recalled(Instant when) {
            return new Passing(id, agencyId, outside, purpose, permissionId, by, at, when);
        }
    }

    static Material of(MaterialContributed e, Instant at) {
        return new Material(
                e.materialId(), e.agencyId(), e.title(), e.content(), e.contributedBy(), at, List.of(), List.of());
    }

    Material permitted(ReleasePermitted e) {
        Permission given = new Permission(
                e.permissionId(), e.agencyId(), e.outside(), e.until(), e.reason(), e.permittedBy(), null);
        return with(Stream.concat(permissions.stream(), Stream.of(given)).toList(), passings);
    }

    Material revoked(PermissionRevoked e, Instant at) {
        return with(
                permissions.stream()
                        .map(each -> each.id().equals(e.permissionId()) ? each.revoked(at) : each)
                        .toList(),
                passings.stream()
                        .map(each -> e.permissionId().equals(each.permissionId()) ? each.recalled(at) : each)
                        .toList());
    }

    Material passedOn(MaterialPassedOn e, Instant at) {
        Passing went = new Passing(
                e.passingId(), e.agencyId(), e.outside(), e.purpose(), e.permissionId(), e.passedOnBy(), at, null);
        return with(
                permissions, Stream.concat(passings.stream(), Stream.of(went)).toList());
    }

    /** It went to that agency and was not taken back since. */
    boolean isWith(AgencyId agency) {
        return passings.stream().anyMatch(each -> agency.equals(each.agencyId()) && each.recalledAt() == null);
    }

    Material forRecipient() {
        return with(List.of(), List.of());
    }

    private Material with(List<Permission> permitted, List<Passing> passed) {
        return new Material(id, agencyId, title, content, contributedBy, contributedAt, permitted, passed);
    }
}
