package muster.officer;

import muster.shared.OfficerId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Everything that can be asked of a person of the roster. */
public sealed interface OfficerCommand permits EnrolOfficer, Certify, LapseQualification, GrantAuthority {
    OfficerId officerId();

    @TargetAggregateIdentifier
    default String stream() {
        return Officer.streamOf(officerId());
    }
}
