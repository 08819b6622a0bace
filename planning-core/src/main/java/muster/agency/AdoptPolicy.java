package muster.agency;

import muster.agency.event.LocalPolicy;
import muster.shared.AgencyId;

/** Bind the warrants of operations that the agency leads more strictly than the law does (rule WAR-04). */
public record AdoptPolicy(AgencyId agencyId, LocalPolicy policy) implements AgencyCommand {}
