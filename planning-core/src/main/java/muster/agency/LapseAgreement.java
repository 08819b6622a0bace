package muster.agency;

import muster.shared.AgencyId;

/** Let an agency's agreement lapse whose last day is over. Sent by its deadline, not by people. */
public record LapseAgreement(AgencyId agencyId) implements AgencyCommand {}
