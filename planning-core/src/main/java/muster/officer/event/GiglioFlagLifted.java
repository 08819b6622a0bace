package muster.officer.event;

import muster.shared.OfficerId;
import muster.shared.RecordId;

/** A prosecutor no longer holds a person off the witness stand for that. */
public record GiglioFlagLifted(OfficerId officerId, RecordId flagId, String reason, String liftedBy)
        implements CredibilityEvent {}
