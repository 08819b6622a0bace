package muster.agency;

import muster.shared.AgencyId;

/** Take an agency's seat away. */
public record RevokeAgency(AgencyId agencyId, String reason) implements AgencyCommand {}
