package muster.disclosure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import muster.agency.event.AgencyKind;
import muster.deconfliction.event.ConflictAgreed;
import muster.deconfliction.event.ConflictEnded;
import muster.deconfliction.event.ConflictEscalated;
import muster.deconfliction.event.ConflictNoticed;
import muster.deconfliction.event.ConflictStatus;
import muster.deconfliction.event.Contact;
import muster.deconfliction.event.EventClass;
import muster.disclosure.stage.event.DisclosureStage;
import muster.disclosure.stage.event.StageOpened;
import muster.operation.RandomHistory;
import muster.operation.event.AgencyInvited;
import muster.operation.event.RaidScheduled;
import muster.origin.event.MaterialContributed;
import muster.origin.event.MaterialPassedOn;
import muster.origin.event.PermissionRevoked;
import muster.origin.event.ReleasePermitted;
import muster.shared.AgencyId;
import muster.shared.ConflictId;
import muster.shared.OfOperation;
import muster.shared.OperationId;
import muster.shared.RaidId;
import muster.shared.RecordId;

/** What happens of an operation beside its random plan. */
final class Beside {
    private static final int SEALED = 6;

    private final RandomHistory plan;
    private final RandomGenerator chance;
    private final Map<AgencyId, AgencyKind> agencies;
    private final OperationId operation;
    private final List<AgencyId> invited;
    private final List<OfOperation> all;

    Beside(RandomHistory plan, RandomGenerator chance) {
        this.plan = plan;
        this.chance = chance;
        agencies = new LinkedHashMap<>(plan.agencies());
        operation = plan.events().getFirst().operationId();
        invited = plan.events().stream()
                .filter(AgencyInvited.class::isInstance)
                .map(event -> ((AgencyInvited) event).agencyId())
                .toList();
        all = new ArrayList<>(plan.events());
    }

    Map<AgencyId, AgencyKind> agencies() {
        return agencies;
    }

    List<OfOperation> written() {
        for (int n = 0; n < SEALED; n++) {
            all.add(1 + chance.nextInt(all.size()), WholeHistory.sealed(operation, chance));
        }
        seated();
        met();
        if (!invited.isEmpty()) {
            lent();
        }
        plan.events().stream()
                .filter(event -> event instanceof RaidScheduled && chance.nextBoolean())
                .forEach(event -> nearer((RaidScheduled) event));
        return List.copyOf(all);
    }

    /** Of some kinds another agency takes part, without people, and may not see what is the first one's. */
    private void seated() {
        for (AgencyKind kind : AgencyKind.values()) {
            if (chance.nextInt(3) == 0) {
                AgencyId guest = new AgencyId(id());
                agencies.put(guest, kind);
                all.add(1 + chance.nextInt(all.size()), new AgencyInvited(operation, guest, kind));
            }
        }
    }

    /** Each stands somewhere behind the one before it. */
    private void scatter(OfOperation... events) {
        int place = 0;
        for (OfOperation event : events) {
            place += 1 + chance.nextInt(all.size() - place);
            all.add(place, event);
        }
    }

    private void met() {
        ConflictId id = new ConflictId(id());
        AgencyId other = new AgencyId(id());
        Contact desk = new Contact("desk-" + id(), "phone-" + id());
        RaidId raid = new RaidId(id());
        scatter(
                new ConflictNoticed(operation, id, raid, other, EventClass.PREMISES_ENTRY, null, ConflictStatus.OPEN),
                new ConflictNoticed(operation, id, raid, other, EventClass.PREMISES_ENTRY, desk, ConflictStatus.OPEN),
                new ConflictEscalated(operation, id, Instant.parse("2026-03-05T15:30:00Z")),
                new ConflictAgreed(operation, id, "agreement-" + id()),
                new ConflictEnded(operation, id));
    }

    private void lent() {
        RecordId id = new RecordId(id());
        AgencyId giver = invited.get(chance.nextInt(invited.size()));
        AgencyId taker = invited.get(chance.nextInt(invited.size()));
        RecordId permission = new RecordId(id());
        MaterialContributed given =
                new MaterialContributed(operation, id, giver, "title-" + id(), "content-" + id(), "giver-" + id());
        scatter(
                given,
                new ReleasePermitted(
                        operation,
                        id,
                        permission,
                        taker,
                        null,
                        Instant.parse("2026-04-01T00:00:00Z"),
                        "why-" + id(),
                        "permitter-" + id()),
                passedOn(given, taker, permission),
                new PermissionRevoked(operation, id, permission, List.of(taker), "recall-" + id(), "revoker-" + id()));
    }

    private MaterialPassedOn passedOn(MaterialContributed given, AgencyId taker, RecordId permission) {
        return new MaterialPassedOn(
                operation,
                given.materialId(),
                new RecordId(id()),
                given.agencyId(),
                taker,
                null,
                given.title(),
                given.content(),
                "purpose-" + id(),
                permission,
                "passer-" + id());
    }

    /** No more than the half day, and it stays so while the raid is not moved beyond it. */
    private void nearer(RaidScheduled raid) {
        Instant before = DisclosureStage.DAY.endOf(raid.window().start().atZone(HarborPlan.ZONE));
        all.add(all.indexOf(raid) + 1, new StageOpened(operation, raid.raidId(), DisclosureStage.DAY, before));
    }

    private UUID id() {
        return new UUID(chance.nextLong(), chance.nextLong());
    }
}
