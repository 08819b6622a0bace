package muster.officer;

import muster.shared.OfficerId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What prosecutors ask of a person's record as a witness. */
public sealed interface CredibilityCommand permits RecordGiglioFlag, LiftGiglioFlag {
    OfficerId officerId();

    @TargetAggregateIdentifier
    default String stream() {
        return Credibility.streamOf(officerId());
    }
}
