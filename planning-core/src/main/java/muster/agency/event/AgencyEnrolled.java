package muster.agency.event;

import java.util.List;
import muster.shared.AgencyId;

/** An agency joined the task force under an agreement. {@code code} is unique among agencies, whatever its case. */
public record AgencyEnrolled(
        AgencyId agencyId, String code, String name, AgencyKind kind, List<String> jurisdictions, Agreement mou)
        implements AgencyEvent {}
