package muster.app;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import muster.agency.Agency;
import muster.decision.AgencyOnFile;
import muster.decision.Duty;
import muster.decision.Facts;
import muster.decision.Near;
import muster.decision.OfficerOnFile;
import muster.deconfliction.DeconflictionCommand;
import muster.deconfliction.view.Deconflictions;
import muster.ledger.Claim;
import muster.ledger.Recorded;
import muster.ledger.store.Ledger;
import muster.officer.Credibility;
import muster.officer.EnrolOfficer;
import muster.officer.Officer;
import muster.officer.RecordGiglioFlag;
import muster.officer.event.GiglioFlagLifted;
import muster.officer.event.GiglioFlagRecorded;
import muster.operation.ApprovePlan;
import muster.operation.AssignOfficer;
import muster.operation.Close;
import muster.operation.ConfirmTrigger;
import muster.operation.DecideGo;
import muster.operation.EndParticipation;
import muster.operation.ExecuteWarrant;
import muster.operation.InviteAgency;
import muster.operation.OpenOperation;
import muster.operation.RecuseOfficer;
import muster.operation.RequestWarrant;
import muster.operation.RescheduleRaid;
import muster.operation.ScheduleRaid;
import muster.operation.StartEmergency;
import muster.operation.VerifyAddress;
import muster.operation.event.OperationOpened;
import muster.policy.PolicyPacks;
import muster.shared.AgencyId;
import muster.shared.OfficerId;
import muster.shared.RecordId;
import muster.shared.Window;
import muster.shared.http.Call;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Brings a decision the facts that it asks for beyond its own stream. They are folded from the ledger itself, so an officer
 * enrolled a moment ago is on file; where each stream was read to is recorded with the decision.
 */
@Component
class FactsResolver implements ParameterResolverFactory, ParameterResolver<Facts> {
    private final Ledger ledger;
    private final Deconflictions deconflictions;
    private final PolicyPacks packs;

    FactsResolver(Ledger ledger, Deconflictions deconflictions, PolicyPacks packs) {
        this.ledger = ledger;
        this.deconflictions = deconflictions;
        this.packs = packs;
    }

    @Override
    public @Nullable ParameterResolver<Facts> createInstance(Executable handler, Parameter[] all, int index) {
        return all[index].getType() == Facts.class ? this : null;
    }

    @Override
    public boolean matches(Message<?> message) {
        return message.getMetaData().containsKey(Call.CALL);
    }

    @Override
    public Facts resolveParameterValue(Message<?> message) {
        Call call = (Call) Objects.requireNonNull(message.getMetaData().get(Call.CALL));
        Reading reading = new Reading();
        read(message.getPayload(), reading);
        return new Facts(
                call.at(),
                call.actor(),
                reading.agencies,
                reading.officers,
                near(message.getPayload()),
                reading.duties,
                reading.readAt,
                packs);
    }

    private void read(Object command, Reading reading) {
        switch (command) {
            case OpenOperation c -> reading.agency(c.leadAgencyId());
            case InviteAgency c -> reading.agency(c.agencyId());
            case EndParticipation c -> reading.agency(c.agencyId());
            case DecideGo c -> reading.whoGoes(c.stream());
            case EnrolOfficer c -> reading.agency(c.agencyId());
            case VerifyAddress c -> reading.officer(c.officerId());
            case RequestWarrant c -> {
                reading.officer(c.affiantId());
                reading.duty(c.affiantId(), null);
            }
            case ApprovePlan c -> Optional.ofNullable(c.officerId()).ifPresent(reading::officer);
            case RecuseOfficer c -> reading.officer(c.officerId());
            case RecordGiglioFlag c -> reading.officer(c.officerId());
            case ConfirmTrigger c -> reading.officer(c.officerId());
            case ExecuteWarrant c -> {
                reading.officer(c.officerId());
                c.inventory().forEach(found -> reading.officer(found.finderId()));
            }
            case AssignOfficer c -> reading.serving(c.officerId(), c.window());
            case ScheduleRaid c -> reading.leadOf(c.stream());
            case RescheduleRaid c -> {
                reading.leadOf(c.stream());
                bookedBy(c.stream()).forEach(officer -> reading.serving(officer, c.window()));
            }
            default -> {}
        }
    }

    private @Nullable Near near(Object command) {
        return switch (command) {
            case DeconflictionCommand c -> deconflictions.near(c.operationId());
            case DecideGo c -> deconflictions.near(c.operationId());
            case StartEmergency c -> deconflictions.near(c.operationId());
            case Close c -> deconflictions.near(c.operationId());
            default -> null;
        };
    }

    private List<OfficerId> bookedBy(String operation) {
        return ledger.claimed(Claim.OFFICER_TIME, operation).stream()
                .distinct()
                .map(OfficerId::of)
                .toList();
    }

    private final class Reading {
        private final Map<AgencyId, AgencyOnFile> agencies = new LinkedHashMap<>();
        private final Map<OfficerId, OfficerOnFile> officers = new LinkedHashMap<>();
        private final Map<OfficerId, Duty> duties = new LinkedHashMap<>();
        private final Map<String, Long> readAt = new TreeMap<>();

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
}
