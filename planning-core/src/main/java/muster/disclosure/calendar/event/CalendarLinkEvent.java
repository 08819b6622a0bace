package muster.disclosure.calendar.event;

import muster.shared.AgencyId;
import muster.shared.RecordId;

/** Everything that can have happened to a link. */
public sealed interface CalendarLinkEvent permits CalendarLinkIssued, CalendarLinkRevoked {
    RecordId linkId();

    AgencyId agencyId();
}
