package muster.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import muster.agency.event.AgencyKind;
import muster.origin.ContributeMaterial;
import muster.origin.OriginCommand;
import muster.origin.PassOnMaterial;
import muster.origin.PermitRelease;
import muster.origin.Recipient;
import muster.origin.RevokePermission;
import muster.origin.event.MaterialContributed;
import muster.origin.event.OriginEvent;
import muster.origin.event.ReleasePermitted;
import muster.relief.RecordRelief;
import muster.review.CloseReview;
import muster.review.MarkForReview;
import muster.review.RecordPrivilegedNote;
import muster.review.event.MaterialMarked;
import muster.review.event.ReviewEvent;
import muster.review.event.ReviewOutcome;
import muster.shared.Actor;
import muster.shared.AgencyId;
import muster.shared.OperationId;
import muster.shared.RecordId;
import muster.shared.Sealed;
import muster.shared.SurvivorRef;

/** What is marked, noted and given away in an operation by those who have a part in it, and by some who have none. */
final class RandomCase {
    private static final List<SurvivorRef> MET = LongStream.range(1, 4)
            .mapToObj(n -> new SurvivorRef(new UUID(0x4000L, n)))
            .toList();

    private final Random random;
    private final OperationId operation;
    private final List<RecordId> marks = new ArrayList<>();
    private final List<MaterialContributed> materials = new ArrayList<>();
    private final List<ReleasePermitted> permissions = new ArrayList<>();

    RandomCase(Random random, UUID operation) {
        this.random = random;
        this.operation = new OperationId(operation);
    }

    Object next(AgencyId recipient, Instant now) {
        return switch (random.nextInt(14)) {
            case 0, 1 ->
                new MarkForReview(
                        operation, id(), random.nextBoolean() ? id().value() : null, "A notebook", "It differs");
            case 2, 3, 4 -> close();
            case 5, 6 -> new RecordPrivilegedNote(operation, id(), new Sealed(id(), "c2VhbGVk"));
            case 7 -> new ContributeMaterial(operation, id(), "A lead", "Four advertisements");
            case 8, 9 -> new PermitRelease(operation, material(), id(), to(recipient), until(now), "They asked");
            case 10 -> revoke();
            case 11, 12 -> new RecordRelief(operation, id(), survivor(), new Sealed(id(), "c2VhbGVk"));
            default -> new PassOnMaterial(operation, material(), id(), to(recipient), "Beds");
        };
    }

    private CloseReview close() {
        ReviewOutcome outcome = ReviewOutcome.values()[random.nextInt(ReviewOutcome.values().length)];
        RecordId other = outcome == ReviewOutcome.DUPLICATE ? oneOf(marks) : null;
        return new CloseReview(operation, oneOf(marks), outcome, other, "Read");
    }

    private RevokePermission revoke() {
        RecordId permission = permissions.isEmpty()
                ? id()
                : permissions.get(random.nextInt(permissions.size())).permissionId();
        RecordId material = permissions.stream()
                .filter(given -> given.permissionId().equals(permission))
                .map(ReleasePermitted::materialId)
                .findFirst()
                .orElseGet(this::id);
        return new RevokePermission(operation, material, permission, "A source");
    }

    private Recipient to(AgencyId recipient) {
        return random.nextBoolean() ? new Recipient(recipient, null) : new Recipient(null, "The press");
    }

    private Instant until(Instant now) {
        return now.plusSeconds(random.nextInt(-10, 40) * 86_400L);
    }

    /** Mostly somebody of an agency; for what a prosecutor decides mostly one, for what an originator permits mostly that. */
    Actor actorFor(Object command, Actor anybody, Map<AgencyId, AgencyOnFile> agencies) {
        boolean fits = random.nextInt(4) > 0;
        return switch (command) {
            case CloseReview _, RecordPrivilegedNote _
            when fits ->
                agencies.values().stream()
                        .filter(agency -> agency.kind() == AgencyKind.PROSECUTOR)
                        .findFirst()
                        .map(office -> new Actor("paul", "Paul Reyes", office.id(), Set.of("prosecutor")))
                        .orElse(anybody);
            case RecordRelief _
            when fits ->
                agencies.values().stream()
                        .filter(agency -> agency.kind() == AgencyKind.FEDERAL_LAW_ENFORCEMENT)
                        .findFirst()
                        .map(federal -> new Actor("fran", "Fran Keller", federal.id(), Set.of("advocate")))
                        .orElse(anybody);
            case OriginCommand _
            when fits && !materials.isEmpty() ->
                new Actor("dana", "Dana Whitlock", materials.getFirst().agencyId(), Set.of("lead"));
            default -> anybody;
        };
    }

    /** Most agencies have a part. */
    ReviewOnFile onFile(Map<AgencyId, AgencyOnFile> agencies) {
        Set<AgencyId> seats = random.nextInt(5) > 0 ? Set.copyOf(agencies.keySet()) : Set.of();
        return new ReviewOnFile(seats, random.nextInt(3) > 0, !marks.isEmpty());
    }

    /** Some of the three whom anybody names; the federal agencies have a part. */
    ReliefOnFile met(Map<AgencyId, AgencyOnFile> agencies) {
        Set<AgencyId> federal = agencies.values().stream()
                .filter(agency -> agency.kind() == AgencyKind.FEDERAL_LAW_ENFORCEMENT)
                .map(AgencyOnFile::id)
                .collect(Collectors.toSet());
        Set<SurvivorRef> met = Set.of(MET.getFirst(), MET.get(1));
        return new ReliefOnFile(federal, met, random.nextBoolean() ? met : Set.of());
    }

    private SurvivorRef survivor() {
        return MET.get(random.nextInt(MET.size()));
    }

    void learn(ReviewEvent event) {
        if (event instanceof MaterialMarked marked) {
            marks.add(marked.markId());
        }
    }

    void learn(OriginEvent event) {
        switch (event) {
            case MaterialContributed e -> materials.add(e);
            case ReleasePermitted e -> permissions.add(e);
            default -> {}
        }
    }

    private RecordId material() {
        return materials.isEmpty() || random.nextInt(9) == 0
                ? id()
                : materials.get(random.nextInt(materials.size())).materialId();
    }

    private RecordId oneOf(List<RecordId> some) {
        return some.isEmpty() || random.nextInt(9) == 0 ? id() : some.get(random.nextInt(some.size()));
    }

    private RecordId id() {
        return new RecordId(new UUID(random.nextLong(), random.nextLong()));
    }
}
