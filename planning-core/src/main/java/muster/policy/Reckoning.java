package muster.policy;

import java.time.Instant;
import java.time.ZoneId;
import muster.shared.ServiceHours;
import org.jspecify.annotations.Nullable;

/** One warrant against the clock: everything that counts, and what follows from it. */
record Reckoning(
        PolicyPack pack,
        ExecutionLimit limit,
        ZoneId site,
        Instant issuedAt,
        Instant executionAt,
        Instant executeBy,
        @Nullable ServiceHours faceHours,
        boolean nightService) {

    WarrantClockAnswer answer() {
        return new WarrantClockAnswer(
                executeBy,
                withinTime(),
                withinDaytime(),
                clockSatisfied(),
                needsPerson(),
                pack.version(),
                pack.rule(),
                Explanation.of(this));
    }

    boolean withinTime() {
        return !executionAt.isBefore(issuedAt) && executionAt.isBefore(executeBy);
    }

    @Nullable
    Boolean withinDaytime() {
        if (faceHours != null && !faceHours.contains(executionAt, site)) {
            return false;
        }
        if (pack.daytimeInWords() != null) {
            return null;
        }
        ServiceHours hours = pack.daytime() == null ? faceHours : pack.daytime();
        return hours == null ? null : hours.contains(executionAt, site);
    }

    boolean clockSatisfied() {
        Boolean daytime = withinDaytime();
        boolean anyHour = pack.daytimeInWords() == null && daytime == null;
        return withinTime() && (nightService || anyHour || Boolean.TRUE.equals(daytime));
    }

    boolean needsPerson() {
        return pack.daytimeInWords() != null || pack.unsettled() != null || faceContradictsItself();
    }

    /** Leave to serve at any hour, and hours beside it which this entry misses. */
    boolean faceContradictsItself() {
        return nightService && faceHours != null && !faceHours.contains(executionAt, site);
    }
}
