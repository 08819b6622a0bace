package muster.agency;

import muster.shared.AgencyId;

/** Take down what an agency without a seat was told; the ledger still says what that was. */
public record DropAgencyModel(AgencyId agencyId, String reason) implements AgencyCommand {}
