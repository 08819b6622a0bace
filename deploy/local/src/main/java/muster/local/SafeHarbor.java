package muster.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import muster.ledger.store.Ledger;
import muster.ledger.store.Progress;
import muster.operation.AddSite;
import muster.operation.ApproveWarrant;
import muster.operation.AssignOfficer;
import muster.operation.DenyWarrant;
import muster.operation.InviteAgency;
import muster.operation.OpenOperation;
import muster.operation.RequestWarrant;
import muster.operation.RescheduleRaid;
import muster.operation.ScheduleRaid;
import muster.operation.event.AssignmentRole;
import muster.operation.event.Entry;
import muster.operation.event.Oath;
import muster.operation.event.ProbableCause;
import muster.operation.event.ProbableCauseSource;
import muster.operation.event.WarrantKind;
import muster.shared.Actor;
import muster.shared.AssignmentId;
import muster.shared.Location;
import muster.shared.OperationId;
import muster.shared.RaidId;
import muster.shared.SiteId;
import muster.shared.WarrantId;
import muster.shared.Window;
import muster.shared.http.Commands;
import org.springframework.context.ApplicationContext;

/** The fictional task force "Safe Harbor" and its plan, entered through the same commands a person would send. */
class SafeHarbor {
    private static final int RAID_DAY = 3;

    private final Cast cast = new Cast();
    private final OperationId harbor = new OperationId(Story.newId());
    private final OperationId orchard = new OperationId(Story.newId());
    private final SiteId parlour = new SiteId(Story.newId());
    private final SiteId secondParlour = new SiteId(Story.newId());
    private final SiteId hotel = new SiteId(Story.newId());
    private final RaidId raid = new RaidId(Story.newId());
    private final RaidId sting = new RaidId(Story.newId());

    void sow(ApplicationContext context) {
        Ledger ledger = context.getBean(Ledger.class);
        Story story = new Story(context.getBean(Commands.class), context.getBean(Clock.class));
        ledger.beginSeeding();
        enrol(story);
        open(story);
        getWarrants(story);
        schedule(story);
        staff(story);
        openOrchard(story);
        ledger.endSeeding();
        writeTokens(context.getBean(TokenFiles.class));
        await(context.getBean(Progress.class), ledger.head().position());
    }

    private void enrol(Story story) {
        story.on(-8, "09:00");
        Actor coordinator = Story.actor("coordinator", "Cora Diaz", null, "coordinator");
        cast.enrolment(story.now()).forEach(command -> story.sends(coordinator, command));
    }

    private void open(Story story) {
        story.on(-6, "10:00")
                .sends(
                        lead(),
                        new OpenOperation(
                                harbor,
                                "Safe Harbor",
                                "Three parlours: bring those held there to safety, and those who hold them to court",
                                cast.agency("sheriff"),
                                "US-CA",
                                Story.ZONE,
                                new Window(story.at(-6, "00:00"), story.at(21, "00:00"))));
        List.of("harbor-police", "state-police", "district-attorney", "court", "lantern", "hospital", "fusion")
                .forEach(agency -> story.sends(lead(), new InviteAgency(harbor, cast.agency(agency))));
        story.sends(lead(), site(harbor, parlour, "Parlour on Harbor Way", "1412 Harbor Way, Harbor City", 33.7701))
                .sends(lead(), site(harbor, secondParlour, "Parlour on Mesa", "88 Mesa Street, Mesa Verde", 33.8312));
    }

    private void getWarrants(Story story) {
        WarrantId thin = new WarrantId(Story.newId());
        WarrantId revised = new WarrantId(Story.newId());
        story.on(-4, "14:00")
                .sends(lead(), request(story, thin, "An advertisement offers the same number at three addresses"))
                .on(-4, "16:30")
                .sends(
                        judge(),
                        new DenyWarrant(
                                harbor, thin, "Hon. Ruth Abara", story.at(-4, "16:30"), "Nothing ties the site", null))
                .on(-2, "09:00")
                .sends(
                        lead(),
                        request(story, revised, "Rent is paid in cash by the person who places the advertisements"))
                .isRefused(
                        Story.actor("lead", "Lena Brandt", cast.agency("sheriff"), "judge"),
                        approve(revised, "Hon. Lena Brandt", story.now()),
                        "WAR-02")
                .on(-2, "11:00")
                .sends(judge(), approve(revised, "Hon. Ruth Abara", story.at(-2, "11:00")));
    }

    private void schedule(Story story) {
        story.on(-2, "15:00")
                .isRefused(lead(), raidAt(secondParlour, raid, story.window(RAID_DAY, "08:00", "09:00")), "WAR-01")
                .isRefused(lead(), raidAt(parlour, raid, story.window(RAID_DAY, "05:40", "06:30")), "WAR-05")
                .sends(lead(), raidAt(parlour, raid, story.window(RAID_DAY, "08:00", "09:00")));
    }

    private void staff(Story story) {
        Window morning = story.window(RAID_DAY, "06:30", "12:00");
        story.on(-1, "09:00")
                .sends(lead(), assign(harbor, "ortega", AssignmentRole.CASE_AGENT, morning, raid))
                .sends(lead(), assign(harbor, "lindqvist", AssignmentRole.ENTRY_TEAM_LEADER, morning, raid))
                .sends(lead(), assign(harbor, "okafor", AssignmentRole.ENTRY_TEAM, morning, raid))
                .sends(lead(), assign(harbor, "burke", AssignmentRole.ENTRY_TEAM, morning, raid))
                .sends(lead(), assign(harbor, "pruitt", AssignmentRole.EVIDENCE_CUSTODIAN, morning, raid))
                .sends(lead(), assign(harbor, "bell", AssignmentRole.MEDIC, morning, raid))
                .sends(lead(), assign(harbor, "mbeki", AssignmentRole.PROSECUTOR_ON_CALL, morning, raid))
                .sends(lead(), new InviteAgency(harbor, cast.agency("mesa-police")))
                .isRefused(lead(), assign(harbor, "fox", AssignmentRole.ENTRY_TEAM, morning, raid), "STF-02")
                .isRefused(lead(), assign(harbor, "tanaka", AssignmentRole.ENTRY_TEAM, morning, raid), "STF-03")
                .on(-1, "16:00")
                .sends(
                        lead(),
                        new RescheduleRaid(
                                harbor,
                                raid,
                                story.window(RAID_DAY, "09:30", "10:30"),
                                "The interpreter arrives at nine"));
    }

    private void openOrchard(Story story) {
        story.on(-1, "17:30")
                .sends(
                        leadOfHarborCity(),
                        new OpenOperation(
                                orchard,
                                "Quiet Orchard",
                                "A hotel sting: meet those who sell, and those who are sold with help at hand",
                                cast.agency("harbor-police"),
                                "US-CA",
                                Story.ZONE,
                                new Window(story.at(-1, "00:00"), story.at(14, "00:00"))))
                .sends(leadOfHarborCity(), new InviteAgency(orchard, cast.agency("sheriff")))
                .sends(leadOfHarborCity(), new InviteAgency(orchard, cast.agency("northstar")))
                .sends(leadOfHarborCity(), new InviteAgency(orchard, cast.agency("child-protection")))
                .sends(
                        leadOfHarborCity(),
                        new AddSite(
                                orchard,
                                hotel,
                                "Hotel lobby",
                                "2 Orchard Plaza, Harbor City",
                                new Location(33.7688, -118.1956),
                                Story.ZONE,
                                false));
        planSting(story);
    }

    private void planSting(Story story) {
        Window midday = story.window(RAID_DAY, "10:00", "14:00");
        story.sends(leadOfHarborCity(), raidAt(hotel, orchard, sting, story.window(RAID_DAY, "11:00", "12:00")))
                .sends(leadOfHarborCity(), assign(orchard, "novak", AssignmentRole.UNDERCOVER, midday, sting))
                .isRefused(leadOfHarborCity(), assign(orchard, "burke", AssignmentRole.COVER, midday, sting), "STF-04")
                .sends(leadOfHarborCity(), assign(orchard, "adeyemi", AssignmentRole.COVER, midday, sting));
    }

    private static AddSite site(OperationId operation, SiteId id, String label, String address, double latitude) {
        return new AddSite(operation, id, label, address, new Location(latitude, -118.1937), Story.ZONE, true);
    }

    private RequestWarrant request(Story story, WarrantId id, String fact) {
        return new RequestWarrant(
                harbor,
                id,
                parlour,
                WarrantKind.SEARCH,
                cast.officer("ortega"),
                "Caldera Superior Court",
                List.of(
                        new ProbableCause(fact, ProbableCauseSource.RECORDS, story.day(-7)),
                        new ProbableCause(
                                "Two women never leave unaccompanied",
                                ProbableCauseSource.SURVEILLANCE,
                                story.day(-5))),
                List.of("Penal Code 236.1"),
                List.of("Ledgers", "Telephones", "Identity papers of others"),
                new Oath(story.now(), "Clerk of the Superior Court"),
                null);
    }

    private ApproveWarrant approve(WarrantId id, String judge, Instant at) {
        return new ApproveWarrant(harbor, id, judge, at, false, false, "Probable cause shown", null, null);
    }

    private ScheduleRaid raidAt(SiteId site, RaidId id, Window window) {
        return raidAt(site, harbor, id, window);
    }

    private static ScheduleRaid raidAt(SiteId site, OperationId operation, RaidId id, Window window) {
        return new ScheduleRaid(operation, id, site, window, Entry.KNOCK_AND_ANNOUNCE, null, null);
    }

    private AssignOfficer assign(OperationId operation, String who, AssignmentRole role, Window window, RaidId to) {
        return new AssignOfficer(operation, new AssignmentId(Story.newId()), cast.officer(who), role, window, to);
    }

    private Actor lead() {
        return Story.actor("lead", "Lena Brandt", cast.agency("sheriff"), "lead");
    }

    private Actor leadOfHarborCity() {
        return Story.actor("lead-harbor", "Hugo Park", cast.agency("harbor-police"), "lead");
    }

    private Actor judge() {
        return Story.actor("judge", "Hon. Ruth Abara", cast.agency("court"), "judge");
    }

    private void writeTokens(TokenFiles tokens) {
        try {
            for (Person person : cast.people()) {
                tokens.write(person);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The tokens of the demo's people could not be written", e);
        }
    }

    /** What the guide tells people to look at is there when they look. */
    private static void await(Progress progress, long position) {
        try {
            for (String view : progress.all().keySet()) {
                progress.await(view, position, Duration.ofSeconds(30));
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
