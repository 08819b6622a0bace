package muster.officer.event;

import muster.shared.OfficerId;
import muster.shared.RecordId;

/** A prosecutor holds a person off the witness stand. */
public record GiglioFlagRecorded(
        OfficerId officerId, RecordId flagId, GiglioGround ground, String note, String recordedBy)
        implements CredibilityEvent {}
