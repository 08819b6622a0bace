package muster.officer.event;

import java.util.List;
import muster.shared.AgencyId;
import muster.shared.OfficerId;
import org.jspecify.annotations.Nullable;

/**
 * A person joined the task force's roster.
 *
 * @param badge of sworn people only
 * @param subject the person's {@code sub} in access tokens, where the person signs in; separation of duties is judged on it
 */
public record OfficerEnrolled(
        OfficerId officerId,
        AgencyId agencyId,
        String name,
        @Nullable String badge,
        Capacity capacity,
        List<Qualification> qualifications,
        List<Authority> authority,
        @Nullable String subject)
        implements OfficerEvent {}
