package muster.disclosure.calendar;

import muster.shared.RecordId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Everything that can be asked about a link. */
public sealed interface CalendarLinkCommand permits IssueCalendarLink, RevokeCalendarLink {
    RecordId linkId();

    @TargetAggregateIdentifier
    default String stream() {
        return CalendarLink.streamOf(linkId());
    }
}
