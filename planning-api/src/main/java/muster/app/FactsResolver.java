package muster.app;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.util.Objects;
import java.util.Optional;
import muster.decision.Facts;
import muster.decision.Near;
import muster.deconfliction.DeconflictionCommand;
import muster.deconfliction.EscalateConflict;
import muster.deconfliction.NoticeConflicts;
import muster.deconfliction.view.Deconflictions;
import muster.disclosure.calendar.IssueCalendarLink;
import muster.disclosure.webhook.RegisterWebhook;
import muster.ledger.store.Ledger;
import muster.ledger.store.Streams;
import muster.officer.EnrolOfficer;
import muster.officer.RecordGiglioFlag;
import muster.operation.AcceptCommand;
import muster.operation.ApprovePlan;
import muster.operation.AssignOfficer;
import muster.operation.Close;
import muster.operation.ConfirmTrigger;
import muster.operation.DecideGo;
import muster.operation.DelegateCommand;
import muster.operation.ExecuteWarrant;
import muster.operation.InviteAgency;
import muster.operation.OpenOperation;
import muster.operation.RecuseOfficer;
import muster.operation.RequestWarrant;
import muster.operation.RescheduleRaid;
import muster.operation.ScheduleRaid;
import muster.operation.StartEmergency;
import muster.operation.VerifyAddress;
import muster.origin.PassOnMaterial;
import muster.origin.PermitRelease;
import muster.policy.PolicyPacks;
import muster.relief.RecordRelief;
import muster.relief.view.Reliefs;
import muster.review.CloseReview;
import muster.review.MarkForReview;
import muster.review.RecordPrivilegedNote;
import muster.shared.Actor;
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
    private final Reliefs reliefs;

    FactsResolver(Ledger ledger, Deconflictions deconflictions, PolicyPacks packs, Reliefs reliefs) {
        this.ledger = ledger;
        this.deconflictions = deconflictions;
        this.packs = packs;
        this.reliefs = reliefs;
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
        Streams streams = call.streams(ledger);
        FactsReading reading = new FactsReading(streams, packs);
        read(message.getPayload(), call.actor(), reading);
        return new Facts(
                call.at(),
                call.actor(),
                reading.agencies,
                reading.officers,
                near(message.getPayload(), streams),
                reading.reviewed,
                message.getPayload() instanceof RecordRelief c
                        ? reliefs.onFile(c.operationId(), streams, reading.readAt)
                        : null,
                reading.duties,
                reading.readAt,
                packs);
    }

    private void read(Object command, Actor actor, FactsReading reading) {
        switch (command) {
            case OpenOperation c -> reading.agency(c.leadAgencyId());
            case InviteAgency c -> reading.agency(c.agencyId());
            case DecideGo c -> reading.whoGoes(c.stream());
            case StartEmergency c -> reading.whoGoes(c.stream());
            case EnrolOfficer c -> reading.agency(c.agencyId());
            case RegisterWebhook c -> reading.agency(c.agencyId());
            case IssueCalendarLink c -> reading.agency(c.agencyId());
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
            default -> readOfReview(command, actor, reading);
        }
    }

    private void readOfReview(Object command, Actor actor, FactsReading reading) {
        switch (command) {
            case Close c -> reading.review(c.operationId(), null);
            case PermitRelease c -> Optional.ofNullable(c.to().agencyId()).ifPresent(reading::agency);
            case PassOnMaterial c -> Optional.ofNullable(c.to().agencyId()).ifPresent(reading::agency);
            case MarkForReview c -> reading.review(c.operationId(), c.subjectId());
            case CloseReview c -> {
                reading.review(c.operationId(), null);
                Optional.ofNullable(actor.agency()).ifPresent(reading::agency);
            }
            case RecordPrivilegedNote c -> {
                reading.review(c.operationId(), null);
                Optional.ofNullable(actor.agency()).ifPresent(reading::agency);
            }
            default -> readOfTasks(command, reading);
        }
    }

    private void readOfTasks(Object command, FactsReading reading) {
        switch (command) {
            case DelegateCommand c -> reading.command(c.stream(), c.assignmentId(), c.officerId());
            case AcceptCommand c ->
                reading.offers(c.stream())
                        .filter(offer -> offer.delegationId().equals(c.delegationId()))
                        .forEach(offer -> reading.command(c.stream(), offer.assignmentId(), offer.officerId()));
            case AssignOfficer c -> reading.serving(c.officerId(), c.window());
            case ScheduleRaid c -> reading.leadOf(c.stream());
            case RescheduleRaid c -> {
                reading.leadOf(c.stream());
                reading.bookedBy(c.stream()).forEach(officer -> reading.serving(officer, c.window()));
            }
            default -> {}
        }
    }

    private @Nullable Near near(Object command, Streams streams) {
        return switch (command) {
            case NoticeConflicts c -> new Near(deconflictions.found(c.operationId()));
            case EscalateConflict c -> new Near(deconflictions.found(c.operationId()));
            case DeconflictionCommand c -> deconflictions.near(c.operationId(), streams);
            case DecideGo c -> deconflictions.near(c.operationId(), streams);
            case StartEmergency c -> deconflictions.near(c.operationId(), streams);
            case Close c -> deconflictions.near(c.operationId(), streams);
            default -> null;
        };
    }
}
