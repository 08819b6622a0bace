package muster.agency.event;

import muster.shared.AgencyId;

/** An agency lost its seat before its agreement ran out (rule INF-09). */
public record AgencyRevoked(AgencyId agencyId, String reason) implements AgencyEvent {}
