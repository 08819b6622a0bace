package muster.officer.event;

import muster.shared.OfficerId;

/** A certificate has run out and none of its code took its place (rule STF-03). */
public record QualificationLapsed(OfficerId officerId, Qualification qualification) implements OfficerEvent {}
