package muster.agency;

import muster.agency.event.Agreement;
import muster.shared.AgencyId;

/** Put a new agreement in the place of the one before, or readmit an agency that was revoked. */
public record RenewAgreement(AgencyId agencyId, Agreement mou) implements AgencyCommand {}
