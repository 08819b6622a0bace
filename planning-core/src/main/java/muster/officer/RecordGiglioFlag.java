package muster.officer;

import muster.officer.event.GiglioGround;
import muster.shared.OfficerId;
import muster.shared.RecordId;

/** Hold a person off the witness stand. */
public record RecordGiglioFlag(OfficerId officerId, RecordId flagId, GiglioGround ground, String note)
        implements CredibilityCommand {}
