package muster.agency.event;

import muster.shared.AgencyId;

/** An agency binds itself more strictly than the law; it takes the place of what it adopted before for those days. */
public record PolicyAdopted(AgencyId agencyId, LocalPolicy policy) implements AgencyEvent {}
