package muster.officer.event;

import muster.shared.OfficerId;

/** A person holds a qualification; it takes the place of an earlier one of the same code. */
public record OfficerCertified(OfficerId officerId, Qualification qualification) implements OfficerEvent {}
