package muster.disclosure.calendar.event;

import muster.shared.AgencyId;
import muster.shared.RecordId;

/** From here on whoever has the link reads the agency's calendar. Its secret part is in no event. @param label whose it is to be */
public record CalendarLinkIssued(RecordId linkId, AgencyId agencyId, String label) implements CalendarLinkEvent {}
