package muster.local;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import muster.local.Harbor.Place;
import muster.operation.AddSite;
import muster.operation.ApproveWarrant;
import muster.operation.AssessRisk;
import muster.operation.DenyWarrant;
import muster.operation.InviteAgency;
import muster.operation.OpenOperation;
import muster.operation.RequestWarrant;
import muster.operation.ScheduleRaid;
import muster.operation.SurveySite;
import muster.operation.VerifyAddress;
import muster.operation.event.Announcement;
import muster.operation.event.Entry;
import muster.operation.event.Oath;
import muster.operation.event.Occupants;
import muster.operation.event.Photo;
import muster.operation.event.ProbableCause;
import muster.operation.event.ProbableCauseSource;
import muster.operation.event.SiteSurvey;
import muster.operation.event.TraumaCentre;
import muster.operation.event.VerificationMethod;
import muster.operation.event.WarrantKind;
import muster.shared.RiskAssessmentId;
import muster.shared.VerificationId;
import muster.shared.WarrantId;
import muster.shared.Window;

/** From the advertisement to four places that are known, lawful to enter, and planned. */
final class HarborPlan {

    /** Twenty-seven points: the band that asks for the tactical team. */
    private static final List<String> AT_THE_PIER = List.of(
            "FIREARMS_CARRIED_BY_SEVERAL",
            "ASSAULT_WEAPON",
            "TWO_ENTRY_POINTS",
            "FORTIFICATION",
            "LOOKOUTS",
            "THREATS");

    private static final List<String> FACTORS = List.of(
            "FORCED_ENTRY_POSSIBLE",
            "FORCED_ENTRY_IMMEDIATE",
            "TWO_ENTRY_POINTS",
            "FORTIFICATION",
            "FIREARM_PRESENT",
            "FIREARM_AVAILABLE",
            "FIREARM_CARRIED",
            "FIREARMS_CARRIED_BY_SEVERAL",
            "ASSAULT_WEAPON",
            "THREATS",
            "RECENT_VIOLENCE",
            "VIOLENCE_TO_POLICE",
            "VIOLENT_FELONIES",
            "DOGS",
            "LOOKOUTS",
            "BOOBY_TRAPS");

    private final Harbor harbor;
    private final Story story;

    HarborPlan(Harbor harbor, Story story) {
        this.harbor = harbor;
        this.story = story;
    }

    void open() {
        story.on(-8, "10:00")
                .sends(
                        harbor.lead(),
                        new OpenOperation(
                                harbor.operation,
                                "Safe Harbor",
                                "Three parlours: bring those held there to safety, and those who hold them to court",
                                harbor.cast.agency("sheriff"),
                                "US-CA",
                                Story.ZONE,
                                new Window(story.at(-8, "00:00"), story.at(21, "00:00"))));
        List.of("harbor-police", "state-police", "district-attorney", "court", "lantern", "hospital", "fusion")
                .forEach(agency ->
                        story.sends(harbor.lead(), new InviteAgency(harbor.operation, harbor.cast.agency(agency))));
        for (Place place : harbor.places()) {
            story.sends(
                    harbor.lead(),
                    new AddSite(
                            harbor.operation,
                            place.id(),
                            place.label(),
                            place.address(),
                            place.location(),
                            Story.ZONE,
                            place != harbor.hotel));
        }
    }

    /** The first application is denied; the revised one says what ties the number to the rooms. */
    void getWarrants() {
        WarrantId thin = new WarrantId(UUID.randomUUID());
        Place first = harbor.harborWay;
        story.on(-7, "14:00")
                .sends(
                        harbor.lead(),
                        request(thin, first, "An advertisement offers the same number at three addresses"))
                .on(-7, "16:30")
                .sends(harbor.judge(), denied(thin))
                .on(-6, "09:00")
                .sends(
                        harbor.lead(),
                        request(
                                first.warrant(),
                                first,
                                "Rent is paid in cash by the person who places the advertisements"))
                .isRefused(
                        Story.actor("lead", "Lena Brandt", harbor.cast.agency("sheriff"), "judge"),
                        approve(first.warrant(), "Hon. Lena Brandt", story.now()),
                        "WAR-02")
                .on(-6, "11:00")
                .sends(harbor.judge(), approve(first.warrant(), "Hon. Ruth Abara", story.at(-6, "11:00")));
    }

    private DenyWarrant denied(WarrantId id) {
        return new DenyWarrant(harbor.operation, id, "Hon. Ruth Abara", story.now(), "Nothing ties the site", null);
    }

    /** Why 05:40 was refused is what the auditor asks in the end. */
    void schedule() {
        Window eight = story.window(Harbor.RAID_DAY, "08:00", "09:00");
        story.on(-6, "15:00")
                .isRefused(harbor.lead(), raidAt(harbor.mesaStreet, eight), "WAR-01")
                .isRefused(
                        harbor.lead(),
                        raidAt(harbor.harborWay, story.window(Harbor.RAID_DAY, "05:40", "06:30")),
                        "WAR-05")
                .sends(harbor.lead(), raidAt(harbor.harborWay, eight));
        for (Place place : List.of(harbor.mesaStreet, harbor.pierStreet)) {
            story.sends(
                            harbor.lead(),
                            request(place.warrant(), place, "The same landlord, the same payments, the same van"))
                    .sends(harbor.judge(), approve(place.warrant(), "Hon. Ruth Abara", story.now()))
                    .sends(harbor.lead(), raidAt(place, eight));
        }
        story.sends(harbor.lead(), raidAt(harbor.hotel, story.window(Harbor.RAID_DAY, "11:00", "12:00")));
    }

    void reconnoitre() {
        story.on(-5, "09:00");
        for (Place place : harbor.places()) {
            story.sends(harbor.lead(), verify(place, "castellano", VerificationMethod.DRIVE_BY))
                    .sends(harbor.lead(), verify(place, "ortega", VerificationMethod.RECORDS))
                    .sends(harbor.lead(), survey(place, 0))
                    .sends(
                            harbor.lead(),
                            assess(place, place == harbor.pierStreet ? AT_THE_PIER : List.of("FIREARM_PRESENT")));
        }
    }

    SurveySite survey(Place place, int children) {
        SiteSurvey.Place corner = new SiteSurvey.Place("Car park behind the library", null);
        return new SurveySite(
                harbor.operation,
                place.id(),
                new SiteSurvey(
                        List.of("Front door", "Door to the yard"),
                        new Occupants(4, children, 0),
                        place == harbor.pierStreet ? List.of("Armed guard at the yard") : List.of("Narrow stairs"),
                        new TraumaCentre("St Bride Hospital", "East on Harbor Way, 6 minutes"),
                        corner,
                        corner,
                        corner,
                        "Expect people who were kept awake",
                        place.perimeter()));
    }

    AssessRisk assess(Place place, List<String> yes) {
        return new AssessRisk(
                harbor.operation, new RiskAssessmentId(UUID.randomUUID()), place.id(), null, answers(yes));
    }

    /** To every factor of the matrix. */
    static Map<String, Boolean> answers(List<String> yes) {
        Map<String, Boolean> answers = new TreeMap<>();
        FACTORS.forEach(factor -> answers.put(factor, yes.contains(factor)));
        return answers;
    }

    private VerifyAddress verify(Place place, String officer, VerificationMethod method) {
        return new VerifyAddress(
                harbor.operation,
                new VerificationId(UUID.randomUUID()),
                place.id(),
                harbor.cast.officer(officer),
                method,
                "Number on the door, blinds down",
                new Photo("Photo of " + place.label(), "5a".repeat(32)),
                place.address(),
                place == harbor.hotel ? null : place.address(),
                place.location(),
                story.now());
    }

    private RequestWarrant request(WarrantId id, Place place, String fact) {
        return new RequestWarrant(
                harbor.operation,
                id,
                place.id(),
                WarrantKind.SEARCH,
                harbor.cast.officer("ortega"),
                "Caldera Superior Court",
                List.of(
                        new ProbableCause(
                                "The number stands under advertisements of three towns",
                                ProbableCauseSource.ONLINE,
                                story.day(-9)),
                        new ProbableCause(fact, ProbableCauseSource.RECORDS, story.day(-8)),
                        new ProbableCause(
                                "Two women never leave unaccompanied",
                                ProbableCauseSource.SURVEILLANCE,
                                story.day(-8))),
                List.of("Penal Code 236.1"),
                List.of("Ledgers", "Telephones", "Identity papers of others"),
                new Oath(story.now(), "Clerk of the Superior Court"),
                null);
    }

    private ApproveWarrant approve(WarrantId id, String judge, Instant at) {
        return new ApproveWarrant(harbor.operation, id, judge, at, false, false, "Probable cause shown", null, null);
    }

    private ScheduleRaid raidAt(Place place, Window window) {
        Announcement knock = new Announcement("By voice and by horn", List.of("en", "zh", "es"), 20, true);
        return new ScheduleRaid(
                harbor.operation, place.raid(), place.id(), window, Entry.KNOCK_AND_ANNOUNCE, null, null, knock);
    }
}
