package muster.disclosure.calendar;

import muster.shared.AgencyId;
import muster.shared.RecordId;

/** Let whoever has the link read the agency's calendar. @param label whose it is to be, so that the right one is revoked */
public record IssueCalendarLink(RecordId linkId, AgencyId agencyId, String label) implements CalendarLinkCommand {}
