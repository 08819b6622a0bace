package muster.operation;

import static muster.operation.SafeHarbor.OPERATION;
import static muster.operation.SafeHarbor.ORTEGA;
import static muster.operation.SafeHarbor.PARLOUR;
import static muster.operation.SafeHarbor.SHERIFF;
import static muster.operation.SafeHarbor.WARRANT;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import muster.operation.event.OperationOpened;
import muster.operation.event.SiteAdded;
import muster.operation.event.WarrantApproved;
import muster.operation.event.WarrantKind;
import muster.operation.event.WarrantRequested;
import muster.shared.Location;
import muster.shared.Window;

/** The same operation under another law: opened there, with its one site there; a warrant asked for on Monday 2 March 2026. */
record Venue(String jurisdiction, ZoneId zone) {
    static Venue of(String jurisdiction, String zone) {
        return new Venue(jurisdiction, ZoneId.of(zone));
    }

    /** A wall time in this venue's zone. */
    Instant at(String wallTime) {
        return LocalDateTime.parse(wallTime).atZone(zone).toInstant();
    }

    Window window(String start, String end) {
        return new Window(at(start), at(end));
    }

    OperationOpened opened() {
        return new OperationOpened(
                OPERATION,
                "Safe Harbor",
                "Bring those held to safety and the traffickers to court",
                SHERIFF,
                jurisdiction,
                zone,
                window("2026-02-01T00:00", "2026-05-01T00:00"));
    }

    SiteAdded site() {
        return siteIn(zone);
    }

    SiteAdded siteIn(ZoneId elsewhere) {
        return new SiteAdded(
                OPERATION, PARLOUR, "Parlour", "12 Harbor Way", new Location(33.77, -118.19), elsewhere, true);
    }

    WarrantRequested requested(WarrantKind kind) {
        return requestedAt(kind, at("2026-03-02T00:00"));
    }

    WarrantRequested requestedAt(WarrantKind kind, Instant requestedAt) {
        return new WarrantRequested(
                OPERATION,
                WARRANT,
                PARLOUR,
                kind,
                ORTEGA,
                "Sam Ortega",
                "ortega-sub",
                "The court of the place",
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                "lead-1",
                "Lena Lead",
                requestedAt);
    }

    /** Decided on Monday at 10:00, with that last moment, exclusive. */
    WarrantApproved issued(String executeBy) {
        return new WarrantApproved(
                OPERATION,
                WARRANT,
                "Hon. Ruth Abara",
                at("2026-03-02T10:00"),
                false,
                false,
                null,
                null,
                null,
                at(executeBy),
                jurisdiction + "@test");
    }

    Object[] history(String executeBy) {
        return new Object[] {opened(), site(), requested(WarrantKind.SEARCH), issued(executeBy)};
    }
}
