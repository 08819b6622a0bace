package muster.agency.event;

import muster.shared.AgencyId;

/** Everything that can have happened to an agency. */
public sealed interface AgencyEvent
        permits AgencyEnrolled, AgreementRenewed, AgreementLapsed, PolicyAdopted, AgencyRevoked, AgencyModelDropped {
    AgencyId agencyId();
}
