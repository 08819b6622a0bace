package muster.agency;

import muster.shared.AgencyId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Everything that can be asked of an agency. */
public sealed interface AgencyCommand
        permits EnrolAgency, RenewAgreement, LapseAgreement, AdoptPolicy, RevokeAgency, DropAgencyModel {
    AgencyId agencyId();

    @TargetAggregateIdentifier
    default String stream() {
        return Agency.streamOf(agencyId());
    }
}
