package muster.local;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import muster.local.Harbor.Place;
import muster.operation.Abort;
import muster.operation.DecideGo;
import muster.operation.ExecuteWarrant;
import muster.operation.LogFieldEvent;
import muster.operation.Report;
import muster.operation.RescheduleRaid;
import muster.operation.ReturnWarrant;
import muster.operation.event.Arrest;
import muster.operation.event.CourtReturn;
import muster.operation.event.EvidenceItem;
import muster.operation.event.FieldEventKind;
import muster.operation.event.GoDecision;
import muster.operation.event.HandOff;
import muster.operation.event.MinorNotice;
import muster.operation.event.MinorNotice.Register;
import muster.operation.event.Receipt;
import muster.operation.event.Recovery;
import muster.operation.event.VictimClass;
import muster.shared.SurvivorRef;
import org.jspecify.annotations.Nullable;

/** The day itself, and what follows from it. */
final class HarborDay {
    private final Harbor harbor;
    private final HarborTeam team;
    private final Story story;
    private final DayLog log;
    private final List<SurvivorRef> adults = new ArrayList<>();

    HarborDay(Harbor harbor, HarborTeam team, Story story) {
        this.harbor = harbor;
        this.team = team;
        this.story = story;
        this.log = new DayLog(harbor.operation, UUID::randomUUID);
    }

    /** Refused while two have not read the plan of the evening back; they do, and it goes. */
    void go() {
        story.on(Harbor.RAID_DAY, "07:00").every(Duration.ofMinutes(1));
        story.isRefused(harbor.supervisor(), go("Everybody is at the range"), "OPS-05");
        team.readBackLate();
        story.on(Harbor.RAID_DAY, "07:30").sends(harbor.supervisor(), go("All gates are in order"));
    }

    private DecideGo go(String reason) {
        return new DecideGo(harbor.operation, Harbor.record(), GoDecision.GO, reason, List.of());
    }

    /** A school bus stops at the pier: that door stays shut. */
    void enter() {
        story.on(Harbor.RAID_DAY, "09:05");
        harbor.places().forEach(place -> log(FieldEventKind.SET, place));
        log(FieldEventKind.RELEASE, null);
        story.on(Harbor.RAID_DAY, "09:25")
                .sends(
                        harbor.commander(),
                        new Abort(
                                harbor.operation,
                                Harbor.record(),
                                harbor.pierStreet.id(),
                                "A school bus has stopped before the door"));
        story.on(Harbor.RAID_DAY, "09:31");
        for (Place place : List.of(harbor.harborWay, harbor.mesaStreet)) {
            log(FieldEventKind.ENTRY, place);
            log(FieldEventKind.SCENE_SECURED, place);
        }
        story.on(Harbor.RAID_DAY, "11:05");
        log(FieldEventKind.ENTRY, harbor.hotel);
        log(FieldEventKind.SCENE_SECURED, harbor.hotel);
    }

    void meet() {
        story.on(Harbor.RAID_DAY, "11:20").every(Duration.ofMinutes(2));
        for (int n = 0; n < 6; n++) {
            SurvivorRef ref = new SurvivorRef(UUID.randomUUID());
            adults.add(ref);
            send(log.met(recovery(ref, false), story.now()));
        }
        SurvivorRef minor = new SurvivorRef(UUID.randomUUID());
        send(log.met(recovery(minor, true), story.now()));
        for (Register register : Register.values()) {
            send(log.told(new MinorNotice(minor, register), story.now()));
        }
        for (String name : List.of("Victor Crane", "Olga Stern", "Dale Rook")) {
            send(log.arrested(
                    new Arrest(name, List.of("Penal Code 236.1"), harbor.cast.officer("hale"), null, null),
                    story.now()));
        }
        adults.forEach(ref -> handOff(ref, "lantern"));
        handOff(minor, "child-protection");
    }

    private static Recovery recovery(SurvivorRef ref, boolean minor) {
        return new Recovery(ref, Set.of(VictimClass.IDENTIFIED, VictimClass.RECOVERED), minor);
    }

    private void handOff(SurvivorRef ref, String provider) {
        send(log.handedOff(new HandOff(ref, harbor.cast.agency(provider)), story.now()));
    }

    /** Inventories with two names, the court's returns, everybody home, and what was learnt. */
    void finish() {
        story.on(Harbor.RAID_DAY, "13:00").every(Duration.ofMinutes(1));
        EvidenceItem ledger = new EvidenceItem("Ledger", "Second drawer of the desk", harbor.cast.officer("pruitt"));
        send(log.seized(ledger, story.now()));
        for (Place place : List.of(harbor.harborWay, harbor.mesaStreet)) {
            story.sends(harbor.lead(), executed(place));
        }
        log(FieldEventKind.EVIDENCE_HANDED_OVER, null);
        harbor.tasks.values().forEach(task -> send(log.stoodDown(task, story.now())));
        story.on(Harbor.RAID_DAY, "16:00");
        for (Place place : List.of(harbor.harborWay, harbor.mesaStreet)) {
            CourtReturn filed = new CourtReturn(story.now(), "Clerk of the Superior Court", null);
            story.sends(harbor.lead(), new ReturnWarrant(harbor.operation, place.warrant(), filed, List.of()));
        }
        story.sends(
                harbor.lead(),
                new Report(
                        harbor.operation,
                        Harbor.record(),
                        "Ask the school for its timetable; have the second interpreter at the reception from the start",
                        "Six adults and a minor in care the same day",
                        "No injuries"));
    }

    /** The third door is still to be opened; its warrant lives for four more days. */
    void planThePierAnew() {
        story.on(Harbor.RAID_DAY, "17:00")
                .sends(
                        harbor.lead(),
                        new RescheduleRaid(
                                harbor.operation,
                                harbor.pierStreet.raid(),
                                story.window(2, "09:30", "10:30"),
                                "The school is closed on that day"));
    }

    private ExecuteWarrant executed(Place place) {
        return new ExecuteWarrant(
                harbor.operation,
                place.warrant(),
                Harbor.at(story, "09:35"),
                harbor.cast.officer("ortega"),
                new Receipt(true, null),
                List.of(new ExecuteWarrant.Found("Ledger", "Second drawer of the desk", harbor.cast.officer("pruitt"))),
                "Wade Pruitt",
                "Jun Tanaka");
    }

    private void log(FieldEventKind kind, @Nullable Place place) {
        send(log.happened(kind, story.now(), place == null ? null : place.id()));
    }

    private void send(LogFieldEvent entry) {
        story.sends(harbor.commander(), entry);
    }
}
