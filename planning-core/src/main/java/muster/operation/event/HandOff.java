package muster.operation.event;

import muster.shared.AgencyId;
import muster.shared.SurvivorRef;

/** A survivor is in the care of a provider. */
public record HandOff(SurvivorRef survivorRef, AgencyId providerId) {}
