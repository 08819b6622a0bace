package muster.disclosure.view;

import java.time.Instant;
import muster.shared.AgencyId;
import muster.shared.RecordId;

/** A link that opens an agency's calendar: the row, and the answer, without the secret that is part of its address. */
public record CalendarLinkOnFile(RecordId id, AgencyId agencyId, String label, Instant issuedAt) {}
