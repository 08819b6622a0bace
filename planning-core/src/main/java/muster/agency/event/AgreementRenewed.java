package muster.agency.event;

import muster.shared.AgencyId;

/** A new agreement took the place of the one before; it also ends a revocation. */
public record AgreementRenewed(AgencyId agencyId, Agreement mou) implements AgencyEvent {}
