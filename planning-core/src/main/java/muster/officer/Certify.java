package muster.officer;

import muster.officer.event.Qualification;
import muster.shared.OfficerId;

/** Give a person a qualification, or put a new certificate in the place of the one of the same code. */
public record Certify(OfficerId officerId, Qualification qualification) implements OfficerCommand {}
