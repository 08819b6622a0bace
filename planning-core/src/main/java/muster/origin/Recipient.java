package muster.origin;

import java.util.Locale;
import muster.decision.Facts;
import muster.shared.AgencyId;
import muster.shared.Invalid;
import org.jspecify.annotations.Nullable;

/** Who gets it: an agency, or somebody outside the task force, in words. */
public record Recipient(
        @Nullable AgencyId agencyId, @Nullable String outside) {
    void assertOne(Facts facts) {
        if ((agencyId == null) == (outside == null || outside.isBlank())) {
            throw new Invalid("recipient-missing", "Give agencyId, or outside: one of the two.", "");
        }
        if (agencyId != null && facts.agency(agencyId).isEmpty()) {
            throw new Invalid("unknown-agency", "Name an enrolled agency as agencyId.", "/agencyId");
        }
    }

    /** Words are compared as people read them. */
    Object who() {
        return agencyId != null
                ? agencyId
                : String.valueOf(outside).strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
