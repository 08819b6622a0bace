package muster.officer.event;

import muster.shared.OfficerId;

/** What prosecutors recorded of a person as a witness. In a stream of its own, so that the roster does not move with it (rule STF-07). */
public sealed interface CredibilityEvent permits GiglioFlagRecorded, GiglioFlagLifted {
    OfficerId officerId();
}
