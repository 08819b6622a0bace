package muster.officer;

import muster.shared.OfficerId;

/** Let a certificate lapse whose last good day is over. Sent by its deadline, not by people. */
public record LapseQualification(OfficerId officerId, String code) implements OfficerCommand {}
