package muster.ledger.store;

import java.time.LocalDate;
import java.util.List;
import muster.policy.event.PackOnRecord;
import muster.policy.event.PacksChanged;
import org.jspecify.annotations.Nullable;

/** An event of every kind that can happen to the packs. */
final class SamplePacks {
    private SamplePacks() {}

    static List<Object> all() {
        return List.of(new PacksChanged(
                List.of(pack("US-CA@2013-01-01", "2013-01-01", null)),
                List.of(pack("US-CA@1975-01-01", "1975-01-01", "2012-12-31")),
                List.of(pack("muster-service@2012-07-01", "2012-07-01", null))));
    }

    private static PackOnRecord pack(String version, String from, @Nullable String until) {
        return new PackOnRecord(
                version,
                LocalDate.parse(from),
                until == null ? null : LocalDate.parse(until),
                List.of("Cal. Penal Code 1533, 1534"),
                "9f64a747e1b97f131fabb6b447296c9b6f0201e79fb3c5356e6c77e89b6a806a");
    }
}
