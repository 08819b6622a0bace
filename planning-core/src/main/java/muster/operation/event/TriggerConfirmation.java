package muster.operation.event;

import java.time.Instant;
import muster.shared.OfficerId;

/** That the event came to pass on which an anticipatory warrant waits: when, who saw it, and what was seen (rule WAR-14). */
public record TriggerConfirmation(Instant at, OfficerId officerId, String officerName, String facts) {}
