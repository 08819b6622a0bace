package muster.disclosure.view;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import muster.agency.event.AgencyEnrolled;
import muster.agency.event.AgencyEvent;
import muster.agency.event.AgencyModelDropped;
import muster.agency.event.AgencyRevoked;
import muster.agency.event.AgreementLapsed;
import muster.agency.event.AgreementRenewed;
import muster.disclosure.Disclosure;
import muster.disclosure.Situation;
import muster.disclosure.Update;
import muster.ledger.Recorded;
import muster.ledger.store.Batch;
import muster.shared.AgencyId;
import muster.shared.OfOperation;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.stereotype.Component;

/**
 * Discloses in ledger order, in one segment: an agency's numbers are dense and never given twice. So it is never reset; an
 * agency's model is built anew by {@link AgencyReplay}.
 */
@Component
@ProcessingGroup(AgencyFeed.VIEW)
@DisallowReplay
class AgencyModelProjection {
    private final AgencySpace spaces;
    private final AgencyReplay replay;
    private final Situations situations;
    private final FeedBell bell;
    private long position;

    AgencyModelProjection(AgencySpace spaces, AgencyReplay replay, Situations situations, FeedBell bell) {
        this.spaces = spaces;
        this.replay = replay;
        this.situations = situations;
        this.bell = bell;
    }

    /** Every event, not only its own, moves the view's token, so that how far it has come can be told. */
    @EventHandler
    void on(Object any, Recorded recorded) {
        if (recorded.position() != position + 1) {
            // Another node had its turn, or an attempt failed: nothing is known for sure.
            situations.forget();
            spaces.forget();
        }
        position = recorded.position();
        if (recorded.event() instanceof AgencyEvent event) {
            situations.after(event);
        }
        switch (recorded.event()) {
            case AgencyEnrolled enrolled -> spaces.create(enrolled.agencyId());
            case AgencyRevoked revoked -> unseat(revoked.agencyId());
            case AgreementLapsed lapsed -> unseat(lapsed.agencyId());
            case AgencyModelDropped dropped -> drop(dropped.agencyId());
            case AgreementRenewed renewed -> readmit(renewed.agencyId(), recorded.position());
            case OfOperation event -> disclose(event, recorded);
            default -> {}
        }
    }

    /** Whoever waits for an update is to look: none comes. */
    private void unseat(AgencyId agency) {
        spaces.seat(agency, false);
        spaces.announce(Map.of(agency, News.PERHAPS));
        CurrentUnitOfWork.get().root().afterCommit(committed -> bell.ring(agency, News.PERHAPS));
    }

    /** What was to be written with this batch goes as well. */
    private void drop(AgencyId agency) {
        told().remove(agency);
        spaces.drop(agency);
    }

    private Map<AgencyId, SpaceWriter> told() {
        return Batch.of(this, this::write);
    }

    /** Whose model was dropped has it again, with the numbers that it had. */
    private void readmit(AgencyId agency, long position) {
        if (spaces.find(agency).isEmpty()) {
            spaces.create(agency);
            replay.refill(agency, position);
        }
        spaces.seat(agency, true);
    }

    private void disclose(OfOperation event, Recorded recorded) {
        Map<AgencyId, SpaceWriter> told = told();
        Situation before = situations.before(event, recorded);
        Set<AgencyId> audience = before.audience();
        Situation after = before.fold(event);
        situations.after(event, after);
        audience.addAll(after.audience());
        for (AgencyId agency : audience) {
            List<Update> updates = Disclosure.disclose(event, recorded.recordedAt(), before, after, agency);
            if (!updates.isEmpty()) {
                SpaceWriter writer = told.computeIfAbsent(agency, spaces::write);
                if (writer != null) {
                    updates.forEach(update -> writer.tell(update, recorded.recordedAt()));
                }
            }
        }
    }

    private void write(Map<AgencyId, SpaceWriter> told) {
        Map<AgencyId, News> news = new HashMap<>();
        told.forEach((agency, writer) -> news.put(agency, writer.write()));
        spaces.announce(news);
        CurrentUnitOfWork.get().root().afterCommit(committed -> news.forEach(bell::ring));
    }
}
