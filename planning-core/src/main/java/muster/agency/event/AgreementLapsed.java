package muster.agency.event;

import java.time.LocalDate;
import muster.shared.AgencyId;

/** An agency's agreement has run out and none took its place (rule INF-09). {@code expiredOn} was its last day. */
public record AgreementLapsed(AgencyId agencyId, LocalDate expiredOn) implements AgencyEvent {}
