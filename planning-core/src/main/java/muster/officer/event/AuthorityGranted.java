package muster.officer.event;

import muster.shared.OfficerId;

/** A person has power in a jurisdiction, beside what it had. */
public record AuthorityGranted(OfficerId officerId, Authority authority) implements OfficerEvent {}
