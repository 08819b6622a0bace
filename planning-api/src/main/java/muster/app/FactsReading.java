package muster.app;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import muster.agency.Agency;
import muster.decision.AgencyOnFile;
import muster.decision.Duty;
import muster.decision.OfficerOnFile;
import muster.decision.ReviewOnFile;
import muster.ledger.Claim;
import muster.ledger.Recorded;
import muster.ledger.store.Streams;
import muster.officer.Credibility;
import muster.officer.Officer;
import muster.officer.event.GiglioFlagLifted;
import muster.officer.event.GiglioFlagRecorded;
import muster.operation.event.AgencyInvited;
import muster.operation.event.AgencyWithdrawn;
import muster.operation.event.AssignmentMoved;
import muster.operation.event.CommandDelegated;
import muster.operation.event.OfficerAssigned;
import muster.operation.event.OperationOpened;
import muster.policy.PolicyPacks;
import muster.review.Review;
import muster.review.event.MaterialMarked;
import muster.review.event.ReviewClosed;
import muster.shared.AgencyId;
import muster.shared.AssignmentId;
import muster.shared.OfficerId;
import muster.shared.OperationId;
import muster.shared.RecordId;
import muster.shared.Window;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What one decision reads of the ledger, and how far each stream was read. */
final class FactsReading {
    private final Streams ledger;
    private final PolicyPacks packs;
    final Map<AgencyId, AgencyOnFile> agencies = new LinkedHashMap<>();
    final Map<OfficerId, OfficerOnFile> officers = new LinkedHashMap<>();
    final Map<OfficerId, Duty> duties = new LinkedHashMap<>();
    final Map<String, Long> readAt = new TreeMap<>();

    @Nullable
    ReviewOnFile reviewed;

    FactsReading(Streams ledger, PolicyPacks packs) {
        this.ledger = ledger;
        this.packs = packs;
    }

    void agency(AgencyId id) {
        AgencyOnFile agency = fold(Agency.streamOf(id), AgencyOnFile::fold);
        if (agency != null) {
            agencies.put(id, agency);
        }
    }

    /** The lead agency, and everybody who has a task, with their agencies. */
    void whoGoes(String operation) {
        leadOf(operation);
        bookedBy(operation).forEach(this::officerWithAgency);
    }

    /** The lead agency never changes, so the first event tells it. */
    void leadOf(String operation) {
        if (ledger.stream(operation).iterator() instanceof Iterator<Recorded> events
                && events.hasNext()
                && events.next().event() instanceof OperationOpened opened) {
            agency(opened.leadAgencyId());
        }
    }

    Stream<CommandDelegated> offers(String operation) {
        return ledger.stream(operation).stream()
                .map(Recorded::event)
                .filter(CommandDelegated.class::isInstance)
                .map(CommandDelegated.class::cast);
    }

    List<OfficerId> bookedBy(String operation) {
        return ledger.claimed(Claim.OFFICER_TIME, operation).stream()
                .map(OfficerId::of)
                .toList();
    }

    void officer(OfficerId id) {
        OfficerOnFile officer = fold(Officer.streamOf(id), OfficerOnFile::fold);
        if (officer != null) {
            officers.put(id, officer);
        }
    }

    void officerWithAgency(OfficerId id) {
        officer(id);
        OfficerOnFile officer = officers.get(id);
        if (officer != null && !agencies.containsKey(officer.agencyId())) {
            agency(officer.agencyId());
        }
    }

    void serving(OfficerId id, Window window) {
        officerWithAgency(id);
        duty(id, window);
    }

    /** Who gets command, and what else that person does about the time of the task that it takes over. */
    void command(String operation, AssignmentId task, OfficerId next) {
        officerWithAgency(next);
        for (Recorded recorded : ledger.stream(operation)) {
            switch (recorded.event()) {
                case OfficerAssigned e when e.assignmentId().equals(task) -> duty(next, e.window());
                case AssignmentMoved e when e.assignmentId().equals(task) -> duty(next, e.window());
                default -> {}
            }
        }
    }

    /** @param window for which the person's other work is asked, null where only its testimony is */
    void duty(OfficerId id, @Nullable Window window) {
        Set<RecordId> flags = new HashSet<>();
        String stream = Credibility.streamOf(id);
        for (Recorded recorded : ledger.stream(stream)) {
            readAt.put(stream, recorded.position());
            switch (recorded.event()) {
                case GiglioFlagRecorded e -> flags.add(e.flagId());
                case GiglioFlagLifted e -> flags.remove(e.flagId());
                default -> {}
            }
        }
        List<Duty.Booking> booked = window == null ? List.of() : booked(id, window);
        if (!flags.isEmpty() || !booked.isEmpty()) {
            duties.put(id, new Duty(booked, !flags.isEmpty()));
        }
    }

    /** @param subject of what is to be marked: anything that an event of the operation names */
    void review(OperationId operation, @Nullable UUID subject) {
        Set<AgencyId> seats = new TreeSet<>(Comparator.comparing(AgencyId::value));
        Set<RecordId> open = new HashSet<>();
        boolean named = false;
        String marks = Review.streamOf(operation);
        for (Recorded recorded :
                ledger.streamsOf(List.of("operation/" + operation, "deconfliction/" + operation, marks))) {
            readAt.put(recorded.stream(), recorded.position());
            switch (recorded.event()) {
                case OperationOpened e -> seats.add(e.leadAgencyId());
                case AgencyInvited e -> seats.add(e.agencyId());
                case AgencyWithdrawn e -> seats.remove(e.agencyId());
                case MaterialMarked e -> open.add(e.markId());
                case ReviewClosed e -> open.remove(e.markId());
                default -> {}
            }
            named |= subject != null
                    && JsonMapper.shared().writeValueAsString(recorded.event()).contains("\"" + subject + "\"");
        }
        reviewed = new ReviewOnFile(seats, named, !open.isEmpty());
    }

    private List<Duty.Booking> booked(OfficerId id, Window window) {
        Window near = packs.staffing().rest().around(window);
        return ledger.held(Claim.OFFICER_TIME, id.toString(), near).stream()
                .map(claim -> new Duty.Booking(claim.id(), Objects.requireNonNull(claim.during())))
                .toList();
    }

    private <T> @Nullable T fold(String stream, BiFunction<@Nullable T, Recorded, @Nullable T> fold) {
        T onFile = null;
        for (Recorded recorded : ledger.stream(stream)) {
            onFile = fold.apply(onFile, recorded);
            readAt.put(stream, recorded.position());
        }
        return onFile;
    }
}
