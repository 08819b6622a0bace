package muster.officer.event;

import muster.shared.OfficerId;

/** Everything that can have happened to an officer or another member of staff. */
public sealed interface OfficerEvent permits OfficerEnrolled, OfficerCertified, QualificationLapsed, AuthorityGranted {
    OfficerId officerId();
}
