package muster.operation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import muster.agency.event.AgencyKind;
import muster.agency.event.Agreement;
import muster.decision.AgencyOnFile;
import muster.decision.Facts;
import muster.decision.Near;
import muster.decision.OfficerOnFile;
import muster.officer.event.Authority;
import muster.officer.event.Capacity;
import muster.officer.event.Qualification;
import muster.operation.event.AgencyInvited;
import muster.operation.event.AssignmentRole;
import muster.operation.event.Entry;
import muster.operation.event.OfficerAssigned;
import muster.operation.event.OperationOpened;
import muster.operation.event.OrderDocument;
import muster.operation.event.ProbableCause;
import muster.operation.event.ProbableCauseSource;
import muster.operation.event.RaidScheduled;
import muster.operation.event.SiteAdded;
import muster.operation.event.WarrantApproved;
import muster.operation.event.WarrantKind;
import muster.operation.event.WarrantRequested;
import muster.policy.PolicyPacks;
import muster.shared.Actor;
import muster.shared.AgencyId;
import muster.shared.AssignmentId;
import muster.shared.Location;
import muster.shared.OfficerId;
import muster.shared.OperationId;
import muster.shared.RaidId;
import muster.shared.SiteId;
import muster.shared.WarrantId;
import muster.shared.Window;
import org.jspecify.annotations.Nullable;

/** The fictional operation that decisions are tried on: a county in California, a warrant issued on Monday 2 March 2026. */
final class SafeHarbor {
    static final PolicyPacks PACKS = PolicyPacks.load();
    static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");
    static final Instant NOW = at("2026-03-02T10:00");

    static final OperationId OPERATION = new OperationId(id(1));
    static final AgencyId SHERIFF = new AgencyId(id(2));
    static final AgencyId POLICE = new AgencyId(id(3));
    static final SiteId PARLOUR = new SiteId(id(4));
    static final SiteId HOTEL_LOBBY = new SiteId(id(5));
    static final WarrantId WARRANT = new WarrantId(id(6));
    static final RaidId RAID = new RaidId(id(7));
    static final OfficerId ORTEGA = new OfficerId(id(8));
    static final OfficerId ADVOCATE = new OfficerId(id(9));
    static final AssignmentId TASK = new AssignmentId(id(10));

    static final Actor LEAD = actor("lead-1", "Lena Lead", "lead");
    static final Actor JUDGE = actor("judge-1", "Hon. Ruth Abara", "judge");
    static final Actor PROSECUTOR = actor("prosecutor-1", "Paul Reyes", "prosecutor");
    static final OrderDocument PAPER = new OrderDocument("26-SW-0117", "ab".repeat(32));

    private SafeHarbor() {}

    static UUID id(int n) {
        return new UUID(0x4000L, 0x8000_0000_0000_0000L | n);
    }

    static Actor actor(String sub, String name, String... roles) {
        return new Actor(sub, name, SHERIFF, Set.of(roles));
    }

    /** A wall time at the site. */
    static Instant at(String wallTime) {
        return LocalDateTime.parse(wallTime).atZone(ZONE).toInstant();
    }

    static Window window(String start, String end) {
        return new Window(at(start), at(end));
    }

    static AgencyOnFile agency(AgencyId id, AgencyKind kind, String expiresOn) {
        Agreement agreement = new Agreement(LocalDate.parse("2025-01-01"), LocalDate.parse(expiresOn));
        return new AgencyOnFile(id, 0, "A-" + kind, kind.name(), kind, List.of("US-CA"), agreement, null);
    }

    static OfficerOnFile ortega(String authorityUntil, String qualifiedUntil) {
        return new OfficerOnFile(
                ORTEGA,
                0,
                SHERIFF,
                "Sam Ortega",
                "4711",
                Capacity.SWORN,
                List.of(new Qualification("ENTRY_TEAM", LocalDate.parse(qualifiedUntil))),
                List.of(new Authority("US-CA", LocalDate.parse("2020-01-01"), LocalDate.parse(authorityUntil))),
                "ortega-sub");
    }

    static OfficerOnFile advocate() {
        return new OfficerOnFile(ADVOCATE, 0, SHERIFF, "Ada Voss", null, Capacity.ADVOCATE, List.of(), List.of(), null);
    }

    /** Facts as the lead has them, with more or other things on file where a test says so. */
    static Facts facts(Actor actor, Instant at, Object... onFile) {
        Map<AgencyId, AgencyOnFile> agencies = new LinkedHashMap<>();
        Map<OfficerId, OfficerOnFile> officers = new LinkedHashMap<>();
        List<Object> all = new ArrayList<>(List.of(
                agency(SHERIFF, AgencyKind.LOCAL_LAW_ENFORCEMENT, "2027-12-31"),
                agency(POLICE, AgencyKind.LOCAL_LAW_ENFORCEMENT, "2027-12-31"),
                ortega("2027-12-31", "2027-12-31"),
                advocate()));
        all.addAll(Arrays.asList(onFile));
        Near near = null;
        for (Object one : all) {
            switch (one) {
                case Near known -> near = known;
                case AgencyOnFile agency -> agencies.put(agency.id(), agency);
                case OfficerOnFile officer -> officers.put(officer.id(), officer);
                default -> throw new IllegalArgumentException("Not on file: " + one);
            }
        }
        return new Facts(at, actor, agencies, officers, near, Map.of(), Map.of(), PACKS);
    }

    static OperationOpened opened() {
        return new OperationOpened(
                OPERATION,
                "Safe Harbor",
                "Bring those held to safety and the traffickers to court",
                SHERIFF,
                "US-CA",
                ZONE,
                window("2026-03-01T00:00", "2026-04-01T00:00"));
    }

    static AgencyInvited invited() {
        return new AgencyInvited(OPERATION, POLICE, AgencyKind.LOCAL_LAW_ENFORCEMENT);
    }

    static SiteAdded parlour() {
        return site(PARLOUR, "Parlour", true);
    }

    static SiteAdded lobby() {
        return site(HOTEL_LOBBY, "Hotel lobby", false);
    }

    private static SiteAdded site(SiteId id, String label, boolean premisesEntry) {
        return new SiteAdded(OPERATION, id, label, "12 Harbor Way", new Location(33.77, -118.19), ZONE, premisesEntry);
    }

    static WarrantRequested requested() {
        return requested(WARRANT, WarrantKind.SEARCH);
    }

    static WarrantRequested requested(WarrantId id, WarrantKind kind) {
        return requested(id, kind, at("2026-03-02T09:00"));
    }

    static WarrantRequested requestedAt(String wallTime) {
        return requested(WARRANT, WarrantKind.SEARCH, at(wallTime));
    }

    private static WarrantRequested requested(WarrantId id, WarrantKind kind, Instant requestedAt) {
        return new WarrantRequested(
                OPERATION,
                id,
                PARLOUR,
                kind,
                ORTEGA,
                "Sam Ortega",
                "ortega-sub",
                "Superior Court",
                List.of(new ProbableCause("Advertisement", ProbableCauseSource.ONLINE, LocalDate.parse("2026-02-27"))),
                List.of("PC 236.1"),
                List.of("Ledgers"),
                null,
                null,
                "lead-1",
                "Lena Lead",
                requestedAt);
    }

    /** Issued on Monday at 10:00; in California good through Thursday 12 March. */
    static WarrantApproved issued(boolean nightService) {
        return issued(WARRANT, NOW, nightService);
    }

    static WarrantApproved issued(WarrantId id, Instant decidedAt, boolean nightService) {
        return new WarrantApproved(
                OPERATION,
                id,
                "Hon. Ruth Abara",
                decidedAt,
                nightService,
                false,
                null,
                null,
                null,
                PACKS.at("US-CA", LocalDate.ofInstant(decidedAt, ZONE))
                        .orElseThrow()
                        .executeBy(decidedAt, ZONE, "SEARCH", null),
                "US-CA@test");
    }

    static RaidScheduled raid(String start, String end) {
        return new RaidScheduled(OPERATION, RAID, PARLOUR, window(start, end), Entry.KNOCK_AND_ANNOUNCE, WARRANT, null);
    }

    static OfficerAssigned assigned(String start, String end) {
        return assigned(TASK, RAID, window(start, end));
    }

    static OfficerAssigned assigned(AssignmentId id, @Nullable RaidId raid) {
        return assigned(id, raid, window("2026-03-05T12:00", "2026-03-05T13:00"));
    }

    private static OfficerAssigned assigned(AssignmentId id, @Nullable RaidId raid, Window window) {
        return new OfficerAssigned(
                OPERATION,
                id,
                ORTEGA,
                SHERIFF,
                "Sam Ortega",
                "ortega-sub",
                AssignmentRole.ENTRY_TEAM,
                window,
                new Window(window.start(), window.end().plusSeconds(3_600)),
                raid);
    }
}
