package muster.agency;

import java.util.List;
import muster.agency.event.AgencyKind;
import muster.agency.event.Agreement;
import muster.shared.AgencyId;

/** Give an agency a seat in the task force. */
public record EnrolAgency(
        AgencyId agencyId, String code, String name, AgencyKind kind, List<String> jurisdictions, Agreement mou)
        implements AgencyCommand {}
