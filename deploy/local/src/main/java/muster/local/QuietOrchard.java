package muster.local;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import muster.deconfliction.Deconflict;
import muster.deconfliction.ResolveConflict;
import muster.deconfliction.event.Contact;
import muster.deconfliction.event.OperationDeconflicted;
import muster.operation.AddSite;
import muster.operation.AssignOfficer;
import muster.operation.InviteAgency;
import muster.operation.OpenOperation;
import muster.operation.RescheduleRaid;
import muster.operation.ScheduleRaid;
import muster.operation.event.AssignmentRole;
import muster.operation.event.Entry;
import muster.shared.Actor;
import muster.shared.AssignmentId;
import muster.shared.ConflictId;
import muster.shared.Location;
import muster.shared.OperationId;
import muster.shared.RaidId;
import muster.shared.SiteId;
import muster.shared.Window;

/** A second unit plans a sting across the plaza at the same hour: both are told, call each other, and the second moves. */
final class QuietOrchard {
    private final Harbor harbor;
    private final HarborTeam team;
    private final Story story;
    private final OperationId orchard = new OperationId(UUID.randomUUID());
    private final SiteId lobby = new SiteId(UUID.randomUUID());
    private final RaidId sting = new RaidId(UUID.randomUUID());

    QuietOrchard(Harbor harbor, HarborTeam team, Story story) {
        this.harbor = harbor;
        this.team = team;
        this.story = story;
    }

    void open() {
        story.on(-4, "13:00")
                .every(Duration.ofMinutes(5))
                .sends(
                        lead(),
                        new OpenOperation(
                                orchard,
                                "Quiet Orchard",
                                "A hotel sting: meet those who sell, and those who are sold with help at hand",
                                harbor.cast.agency("harbor-police"),
                                "US-CA",
                                Story.ZONE,
                                new Window(story.at(-4, "00:00"), story.at(14, "00:00"))));
        List.of("sheriff", "northstar", "child-protection")
                .forEach(agency -> story.sends(lead(), new InviteAgency(orchard, harbor.cast.agency(agency))));
        planSting();
    }

    private void planSting() {
        Window midday = story.window(Harbor.RAID_DAY, "10:00", "14:00");
        story.sends(
                        lead(),
                        new AddSite(
                                orchard,
                                lobby,
                                "Hotel lobby",
                                "2 Orchard Plaza, Harbor City",
                                new Location(33.7688, -118.1946),
                                Story.ZONE,
                                false))
                .sends(
                        lead(),
                        new ScheduleRaid(
                                orchard,
                                sting,
                                lobby,
                                story.window(Harbor.RAID_DAY, "11:00", "12:00"),
                                Entry.KNOCK_AND_ANNOUNCE,
                                null,
                                null))
                .sends(lead(), assign("novak", AssignmentRole.UNDERCOVER, midday))
                .isRefused(lead(), assign("burke", AssignmentRole.COVER, midday), "STF-04")
                .sends(lead(), assign("adeyemi", AssignmentRole.COVER, midday));
    }

    void meetSafeHarbor() {
        story.on(-3, "09:00").sends(lead(), deconfliction());
        List<ConflictId> met = story.decides(harbor.lead(), team.deconfliction()).events().stream()
                .filter(OperationDeconflicted.class::isInstance)
                .flatMap(event -> ((OperationDeconflicted) event).conflicts().stream())
                .toList();
        if (met.isEmpty()) {
            throw new IllegalStateException("The story has it that the two meet at the plaza.");
        }
        String word = "Safe Harbor keeps the hour, Quiet Orchard moves by three days";
        for (ConflictId conflict : met) {
            story.sends(harbor.lead(), agreed(harbor.operation, conflict, word))
                    .sends(lead(), agreed(orchard, conflict, word));
        }
        story.sends(
                        lead(),
                        new RescheduleRaid(
                                orchard, sting, story.window(2, "11:00", "12:00"), "The other side was first"))
                .sends(lead(), deconfliction());
    }

    private static ResolveConflict agreed(OperationId side, ConflictId conflict, String word) {
        return new ResolveConflict(side, conflict, ResolveConflict.Resolution.AGREED, word);
    }

    private Deconflict deconfliction() {
        return new Deconflict(orchard, null, new Contact("Hugo Park", "+1 562 555 0188"), null);
    }

    private AssignOfficer assign(String who, AssignmentRole role, Window window) {
        return new AssignOfficer(
                orchard, new AssignmentId(UUID.randomUUID()), harbor.cast.officer(who), role, window, sting);
    }

    private Actor lead() {
        return Story.actor("lead-harbor", "Hugo Park", harbor.cast.agency("harbor-police"), "lead");
    }
}
