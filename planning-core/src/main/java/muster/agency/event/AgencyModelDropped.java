package muster.agency.event;

import muster.shared.AgencyId;

/**
 * What an agency had been told is kept for it no more, since it has no seat (rule INF-09). What it had seen is still made of
 * the ledger; a new agreement brings the model back with the numbers that it had.
 */
public record AgencyModelDropped(AgencyId agencyId, String reason) implements AgencyEvent {}
