package muster.local;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import muster.local.SurgeForce.Member;
import muster.operation.event.AssignmentRole;
import muster.operation.event.VictimClass;
import muster.shared.AgencyId;
import muster.shared.AssignmentId;
import muster.shared.Location;
import muster.shared.OfficerId;
import muster.shared.OperationId;
import muster.shared.RaidId;
import muster.shared.RecordId;
import muster.shared.SiteId;
import muster.shared.WarrantId;

/** One operation of the surge: whose it is, where it leads, and what comes of it. */
final class SurgeCase {
    /** One in so many searches rooms, on a warrant; the others meet those who sell in a lobby. */
    private static final int SEARCHED = 4;

    final int number;
    final SurgeForce force;
    final Script script;
    final List<VictimClass> juveniles;
    final boolean arrest;
    final Supplier<UUID> ids;
    final OperationId operation;
    final SiteId site;
    final RaidId raid;
    final WarrantId warrant;
    final Map<Member, AssignmentId> tasks = new LinkedHashMap<>();

    SurgeCase(
            int number,
            SurgeForce force,
            Script script,
            List<VictimClass> juveniles,
            boolean arrest,
            Supplier<UUID> ids) {
        this.number = number;
        this.force = force;
        this.script = script;
        this.juveniles = juveniles;
        this.arrest = arrest;
        this.ids = ids;
        operation = new OperationId(ids.get());
        site = new SiteId(ids.get());
        raid = new RaidId(ids.get());
        warrant = new WarrantId(ids.get());
        force.members().forEach(member -> tasks.put(member, new AssignmentId(ids.get())));
    }

    boolean isSearch() {
        return number % SEARCHED == 1;
    }

    String address() {
        return 100 + number + " Harvest Road, " + force.office().name();
    }

    /** Each operation of an office at a place of its own. */
    Location place() {
        return force.office().north(number % 50);
    }

    AgencyId seat(String key) {
        return force.seat(key);
    }

    OfficerId officer(AssignmentRole role) {
        return force.member(role).id();
    }

    RecordId record() {
        return new RecordId(ids.get());
    }

    void lead(Object command) {
        script.sends(force.actor("lead"), command);
    }
}
