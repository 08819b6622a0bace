package muster.disclosure.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import muster.agency.event.AgencyEnrolled;
import muster.agency.event.AgencyEvent;
import muster.agency.event.AgencyKind;
import muster.agency.event.AgencyRevoked;
import muster.agency.event.Agreement;
import muster.agency.event.AgreementLapsed;
import muster.agency.event.AgreementRenewed;
import muster.disclosure.Disclosure;
import muster.disclosure.Situation;
import muster.ledger.Recorded;
import muster.ledger.store.Append;
import muster.ledger.store.EventCodec;
import muster.ledger.store.Ledger;
import muster.ledger.store.NewEvent;
import muster.ledger.store.TestDatabase;
import muster.operation.event.AgencyInvited;
import muster.operation.event.AgencyWithdrawn;
import muster.operation.event.OperationOpened;
import muster.operation.event.SiteAdded;
import muster.shared.AgencyId;
import muster.shared.Location;
import muster.shared.OfOperation;
import muster.shared.OperationId;
import muster.shared.SiteId;
import muster.shared.Window;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule INF-09: whoever begins to listen somewhere, or forgot, knows of every seat what one knows who heard it all. */
class SituationsTest {
    private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");
    private static final Agreement MOU = new Agreement(LocalDate.EPOCH, LocalDate.EPOCH.plusYears(1));

    @AutoClose
    private final TestDatabase database = new TestDatabase();

    private final Ledger ledger = new Ledger(database.service(), new EventCodec());
    private final AgencyId guest = new AgencyId(UUID.randomUUID());
    private final OperationId operation = new OperationId(UUID.randomUUID());
    private final Map<String, Long> versions = new HashMap<>();

    @Test
    void what_is_told_is_the_same_for_whoever_heard_all_and_whoever_forgets_between_any_two_events() {
        List<String> heard = heard(0, false);
        assertThat(heard)
                .containsExactly(
                        // Invited without a seat, and withdrawn.
                        "OperationOpened 0",
                        "AgencyInvited 0",
                        "SiteAdded 0",
                        "SiteAdded 0",
                        "AgencyWithdrawn 0",
                        // Invited with one, which is revoked.
                        "AgencyInvited 4",
                        "SiteAdded 1",
                        "SiteAdded 0",
                        "SiteAdded 0",
                        "AgencyWithdrawn 1",
                        // The same, and it lapses.
                        "AgencyInvited 7",
                        "SiteAdded 1",
                        "SiteAdded 0");
        assertThat(heard(0, true)).isEqualTo(heard);
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18})
    void and_for_whoever_begins_to_listen_later(long from) {
        List<String> all = heard(0, false);
        assertThat(all).endsWith(heard(from, false).toArray(String[]::new));
    }

    /** How many updates each event of the operation is to the guest, as {@code Situations} has it that hears what comes after a position. */
    private List<String> heard(long from, boolean forgets) {
        if (versions.isEmpty()) {
            happen();
        }
        Situations situations = new Situations(ledger);
        List<String> heard = new ArrayList<>();
        for (Recorded recorded : ledger.after(from, 100)) {
            if (forgets) {
                situations.forget();
            }
            switch (recorded.event()) {
                case AgencyEvent event -> situations.after(event);
                case OfOperation event -> {
                    Situation before = situations.before(event, recorded);
                    Situation after = before.fold(event);
                    situations.after(event, after);
                    heard.add(event.getClass().getSimpleName() + " "
                            + Disclosure.disclose(event, recorded.recordedAt(), before, after, guest)
                                    .size());
                }
                default -> throw new IllegalStateException(recorded.toString());
            }
        }
        return heard;
    }

    private void happen() {
        for (Object event : history()) {
            String stream = event instanceof OfOperation ? "operation/" + operation : "agency/" + guest;
            long version = versions.merge(stream, 0L, (before, none) -> before + 1);
            NewEvent added = new NewEvent(UUID.randomUUID(), stream, version, event, Map.of("sub", "lead"));
            ledger.append(new Append(List.of(added), null, null));
        }
    }

    private List<Object> history() {
        Instant now = Instant.EPOCH;
        Window year = new Window(now, now.plus(Duration.ofDays(365)));
        AgencyId lead = new AgencyId(UUID.randomUUID());
        AgencyInvited invited = new AgencyInvited(operation, guest, AgencyKind.PROSECUTOR);
        AgencyWithdrawn withdrawn = new AgencyWithdrawn(operation, guest, "The agency lost its seat.");
        AgencyRevoked revoked = new AgencyRevoked(guest, "Left");
        AgreementRenewed renewed = new AgreementRenewed(guest, MOU);
        return List.of(
                new AgencyEnrolled(guest, "DA", "Attorney", AgencyKind.PROSECUTOR, List.of("US-CA"), MOU),
                revoked,
                new OperationOpened(operation, "Harbor", "Safety", lead, "US-CA", ZONE, year),
                invited,
                site(),
                renewed,
                site(),
                withdrawn,
                invited,
                site(),
                revoked,
                site(),
                renewed,
                site(),
                withdrawn,
                invited,
                site(),
                new AgreementLapsed(guest, MOU.expiresOn()),
                site());
    }

    private SiteAdded site() {
        return new SiteAdded(
                operation,
                new SiteId(UUID.randomUUID()),
                "Pier",
                "1 Harbor Way",
                new Location(33.7, -118.3),
                ZONE,
                true);
    }
}
