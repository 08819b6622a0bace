package muster.officer;

import java.util.List;
import muster.officer.event.Authority;
import muster.officer.event.Capacity;
import muster.officer.event.Qualification;
import muster.shared.AgencyId;
import muster.shared.OfficerId;
import org.jspecify.annotations.Nullable;

/** Put a person on the roster. */
public record EnrolOfficer(
        OfficerId officerId,
        AgencyId agencyId,
        String name,
        @Nullable String badge,
        Capacity capacity,
        List<Qualification> qualifications,
        List<Authority> authority,
        @Nullable String subject)
        implements OfficerCommand {}
