package muster.disclosure.calendar.event;

import muster.shared.AgencyId;
import muster.shared.RecordId;

/** The link opens nothing again. */
public record CalendarLinkRevoked(RecordId linkId, AgencyId agencyId) implements CalendarLinkEvent {}
