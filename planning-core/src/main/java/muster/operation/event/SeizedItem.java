package muster.operation.event;

import muster.shared.AgencyId;
import muster.shared.OfficerId;

/** One thing that was taken: where exactly it lay, and who found it (rule WAR-09). */
public record SeizedItem(String item, String place, OfficerId finderId, String finderName, AgencyId finderAgencyId) {}
