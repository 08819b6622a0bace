package muster.disclosure.calendar;

import muster.shared.RecordId;

/** Let the link open nothing again: a telephone is lost, or a person has left. */
public record RevokeCalendarLink(RecordId linkId) implements CalendarLinkCommand {}
