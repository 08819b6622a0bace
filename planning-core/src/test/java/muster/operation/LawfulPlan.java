package muster.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import muster.operation.event.OperationEvent;
import muster.operation.event.RaidRescheduled;
import muster.operation.event.RaidScheduled;
import muster.operation.event.SiteAdded;
import muster.operation.event.WarrantApproved;
import muster.operation.event.WarrantDenied;
import muster.operation.event.WarrantKind;
import muster.operation.event.WarrantRequested;
import muster.operation.event.WarrantReturnedForRevision;
import muster.shared.RaidId;
import muster.shared.SiteId;
import muster.shared.WarrantId;
import muster.shared.Window;
import org.jspecify.annotations.Nullable;

/** Follows the events of an operation in California and asks of each entry what the Penal Code asks, in its own words. */
final class LawfulPlan {
    private final Map<SiteId, SiteAdded> sites = new HashMap<>();
    private final Map<WarrantId, WarrantRequested> requests = new HashMap<>();
    private final Map<WarrantId, WarrantApproved> orders = new HashMap<>();
    private final Map<RaidId, RaidScheduled> raids = new HashMap<>();

    void assertLawful(OperationEvent event) {
        switch (event) {
            case SiteAdded e -> sites.put(e.siteId(), e);
            case WarrantRequested e -> requests.put(e.warrantId(), e);
            case WarrantApproved e -> orders.put(e.warrantId(), e);
            case RaidScheduled e -> {
                raids.put(e.raidId(), e);
                assertLawful(e, e.window(), e.warrantId());
            }
            case RaidRescheduled e -> assertLawful(raids.get(e.raidId()), e.window(), e.warrantId());
            default -> {}
        }
    }

    static Optional<WarrantId> decidedWarrant(OperationEvent event) {
        return switch (event) {
            case WarrantApproved e -> Optional.of(e.warrantId());
            case WarrantDenied e -> Optional.of(e.warrantId());
            case WarrantReturnedForRevision e -> Optional.of(e.warrantId());
            default -> Optional.empty();
        };
    }

    private void assertLawful(RaidScheduled raid, Window entry, @Nullable WarrantId warrant) {
        SiteAdded site = sites.get(raid.siteId());
        if (warrant == null) {
            assertThat(raid.exception() != null || !site.premisesEntry())
                    .as("entry on nothing: %s", raid)
                    .isTrue();
            return;
        }
        WarrantRequested request = requests.get(warrant);
        WarrantApproved order = orders.get(warrant);
        assertThat(request.siteId()).isEqualTo(raid.siteId());
        if (request.kind() == WarrantKind.ARREST) {
            assertThat(raid.reasonToBelieve()).isNotNull();
            return;
        }
        assertThat(request.kind()).isEqualTo(WarrantKind.SEARCH);
        assertThat(entry.start()).isAfterOrEqualTo(order.decidedAt());
        assertThat(entry.end()).isBeforeOrEqualTo(order.executeBy());
        if (!order.nightService()) {
            assertDaytime(entry, site.zone());
        }
    }

    private static void assertDaytime(Window entry, ZoneId site) {
        ZonedDateTime from = entry.start().atZone(site);
        ZonedDateTime to = entry.end().atZone(site);
        assertThat(to.toLocalDate()).isEqualTo(from.toLocalDate());
        assertThat(from.toLocalTime()).isAfterOrEqualTo(LocalTime.of(7, 0));
        assertThat(to.toLocalTime()).isBeforeOrEqualTo(LocalTime.of(22, 0));
    }
}
