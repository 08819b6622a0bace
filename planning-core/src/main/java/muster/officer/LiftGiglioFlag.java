package muster.officer;

import muster.shared.OfficerId;
import muster.shared.RecordId;

/** Let a person be a witness again, as far as that flag goes. */
public record LiftGiglioFlag(OfficerId officerId, RecordId flagId, String reason) implements CredibilityCommand {}
