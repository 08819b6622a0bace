package muster.disclosure;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import muster.agency.event.AgencyKind;
import muster.deconfliction.Deconfliction;
import muster.deconfliction.event.DeconflictionEvent;
import muster.disclosure.stage.DisclosureStages;
import muster.disclosure.stage.event.StageOpened;
import muster.operation.Operation;
import muster.operation.RandomHistory;
import muster.operation.event.AgencyInvited;
import muster.origin.ControlledMaterial;
import muster.origin.event.OriginEvent;
import muster.relief.Relief;
import muster.relief.event.ReliefEvent;
import muster.relief.event.ReliefRecorded;
import muster.review.PrivilegedNotes;
import muster.review.Review;
import muster.review.event.MaterialMarked;
import muster.review.event.PrivilegedNoteRecorded;
import muster.review.event.ReviewClosed;
import muster.review.event.ReviewEvent;
import muster.review.event.ReviewOutcome;
import muster.shared.AgencyId;
import muster.shared.OfOperation;
import muster.shared.OperationId;
import muster.shared.RecordId;
import muster.shared.Sealed;
import muster.shared.SurvivorRef;

/** A random history of an operation together with what is recorded of it beside the plan: every kind of event of an operation. */
public record WholeHistory(long seed, Map<AgencyId, AgencyKind> agencies, List<OfOperation> events) {
    public static WholeHistory of(long seed) {
        Beside beside = new Beside(RandomHistory.of(seed), new SplittableRandom(seed));
        List<OfOperation> events = beside.written();
        return new WholeHistory(seed, beside.agencies(), events);
    }

    public OperationId operation() {
        return events.getFirst().operationId();
    }

    /** What somebody must not see of it, and who may. */
    public Stream<Secrets.Secret> secrets() {
        return Secrets.of(events);
    }

    /** The stream in which such an event lies. */
    public static String streamOf(OfOperation event) {
        OperationId id = event.operationId();
        return switch (event) {
            case DeconflictionEvent _ -> Deconfliction.streamOf(id);
            case OriginEvent _ -> ControlledMaterial.streamOf(id);
            case StageOpened _ -> DisclosureStages.streamOf(id);
            case PrivilegedNoteRecorded _ -> PrivilegedNotes.streamOf(id);
            case ReviewEvent _ -> Review.streamOf(id);
            case ReliefEvent _ -> Relief.streamOf(id);
            default -> Operation.streamOf(id);
        };
    }

    /** Readers that are agencies in an operation. */
    public static final Set<Column> SEATS = EnumSet.complementOf(EnumSet.of(Column.NEIGH, Column.VS, Column.AUD));

    /** A victim specialist of each police agency in it, without a task in this history: of others' tasks nothing is told. */
    public Stream<VictimSpecialist> specialists() {
        return columns().entrySet().stream()
                .filter(of -> of.getValue() == Column.LEAD || of.getValue() == Column.PART)
                .map(of -> new VictimSpecialist("specialist of " + of.getKey(), of.getKey()));
    }

    /** The column of each agency that ever took part, also of one that went. */
    public Map<AgencyId, Column> columns() {
        Map<AgencyId, Column> columns = new HashMap<>();
        for (OfOperation event : events) {
            if (event instanceof AgencyInvited invited) {
                columns.put(invited.agencyId(), columnOf(invited.kind()));
            }
        }
        columns.put(Feed.situationAfter(events).charter().leadAgencyId(), Column.LEAD);
        return columns;
    }

    private static Column columnOf(AgencyKind kind) {
        return kind.isPolice()
                ? Column.PART
                : Map.of(
                                AgencyKind.PROSECUTOR, Column.PROS,
                                AgencyKind.VICTIM_SERVICES, Column.VSP,
                                AgencyKind.CHILD_PROTECTION, Column.CPS,
                                AgencyKind.MEDICAL, Column.MED,
                                AgencyKind.COURT, Column.CRT,
                                AgencyKind.FUSION_CENTER, Column.ANL)
                        .get(kind);
    }

    /** What nobody is told of: it may stand anywhere. */
    public static OfOperation sealed(OperationId operation, RandomGenerator chance) {
        RecordId id = new RecordId(new UUID(chance.nextLong(), chance.nextLong()));
        return switch (chance.nextInt(4)) {
            case 0 ->
                new MaterialMarked(
                        operation, id, id.value(), "marked-" + id, "suspicion-" + id, "sub-" + id, "marker-" + id);
            case 1 ->
                new ReviewClosed(
                        operation,
                        id,
                        ReviewOutcome.DISCLOSABLE,
                        null,
                        "finding-" + id,
                        "sub-" + id,
                        "prosecutor-" + id);
            case 2 ->
                new ReliefRecorded(
                        operation,
                        id,
                        new AgencyId(id.value()),
                        new SurvivorRef(id.value()),
                        new Sealed(id, "c2VjcmV0" + id),
                        "keeper-" + id);
            default -> new PrivilegedNoteRecorded(operation, id, new Sealed(id, "bm90ZXMh" + id), "counsel-" + id);
        };
    }
}
