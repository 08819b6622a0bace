package muster.operation.view;

import java.time.Instant;
import muster.agency.event.AgencyEnrolled;
import muster.agency.event.AgencyRevoked;
import muster.agency.event.Agreement;
import muster.agency.event.AgreementLapsed;
import muster.agency.event.AgreementRenewed;
import muster.deconfliction.event.DeconflictionEvent;
import muster.deconfliction.event.TargetRegistered;
import muster.deconfliction.event.TargetValidated;
import muster.ledger.Recorded;
import muster.ledger.store.Deadlines;
import muster.ledger.store.Due;
import muster.officer.event.OfficerCertified;
import muster.officer.event.OfficerEnrolled;
import muster.officer.event.Qualification;
import muster.operation.event.AgencyInvited;
import muster.operation.event.AgencyWithdrawn;
import muster.operation.event.BriefingAcknowledged;
import muster.operation.event.OperationClosed;
import muster.operation.event.OperationOpened;
import muster.operation.event.RaidRescheduled;
import muster.operation.event.RaidScheduled;
import muster.operation.event.ReleaseRecorded;
import muster.operation.event.WarrantApproved;
import muster.policy.PolicyPacks;
import muster.shared.AgencyId;
import muster.shared.LastDay;
import muster.shared.OfficerId;
import muster.shared.OperationId;
import muster.shared.RecordId;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Writes down what is due when, and what is due at once: the end of an agency's running participations when its seat is
 * lost. Whoever sends these asks the stream again, so one that is kept too long does no harm.
 */
@Component
@ProcessingGroup("deadlines")
class DeadlineProjection {
    private final Deadlines deadlines;
    private final JdbcTemplate jdbc;
    private final PolicyPacks packs;
    private final StageDeadlines stages;

    DeadlineProjection(Deadlines deadlines, JdbcTemplate jdbc, PolicyPacks packs) {
        this.deadlines = deadlines;
        this.jdbc = jdbc;
        this.packs = packs;
        stages = new StageDeadlines(deadlines, jdbc, packs.planning());
    }

    @EventHandler
    void on(Object any, Recorded recorded) {
        switch (recorded.event()) {
            case WarrantApproved e
            when e.executeBy() != null ->
                schedule(Due.of("expire-warrant", e.operationId(), e.warrantId()), e.executeBy());
            case BriefingAcknowledged e
            when e.standsUntil() != null ->
                schedule(
                        Due.of("lapse-acknowledgement", e.operationId(), e.assignmentId(), recorded.position()),
                        e.standsUntil());
            case ReleaseRecorded e -> schedule(Due.of("expire-release", e.operationId(), e.releaseId()), e.endsAt());
            case AgencyEnrolled e -> agreed(e.agencyId(), e.mou());
            case AgreementRenewed e -> agreed(e.agencyId(), e.mou());
            case AgencyRevoked e -> seatLost(e.agencyId(), recorded.recordedAt());
            case AgreementLapsed e -> seatLost(e.agencyId(), recorded.recordedAt());
            case OfficerEnrolled e -> e.qualifications().forEach(held -> certified(e.officerId(), held));
            case OfficerCertified e -> certified(e.officerId(), e.qualification());
            case DeconflictionEvent e -> indexed(e, recorded);
            case AgencyInvited e -> invited(e, recorded);
            case AgencyWithdrawn e -> left(e);
            case OperationOpened e -> stages.opened(e);
            case RaidScheduled e -> stages.of(e.operationId(), e.raidId(), e.window());
            case RaidRescheduled e -> stages.of(e.operationId(), e.raidId(), e.window());
            case OperationClosed e -> closed(e);
            default -> {}
        }
    }

    private void closed(OperationClosed e) {
        jdbc.update(
                "DELETE FROM views.participation WHERE operation = ?",
                e.operationId().value());
        stages.closed(e);
    }

    private void agreed(AgencyId agency, Agreement mou) {
        jdbc.update("DELETE FROM views.seat_lost WHERE agency = ?", agency.value());
        schedule(Due.of("lapse-agreement", agency, mou.expiresOn()), new LastDay(mou.expiresOn()).over());
    }

    private void certified(OfficerId officer, Qualification held) {
        schedule(
                Due.of("lapse-qualification", officer, held.validUntil(), held.code()),
                new LastDay(held.validUntil()).over());
    }

    private void indexed(DeconflictionEvent event, Recorded recorded) {
        switch (event) {
            case TargetRegistered e -> kept(e.operationId(), e.targetId(), e.keptUntil(), recorded);
            case TargetValidated e -> kept(e.operationId(), e.targetId(), e.keptUntil(), recorded);
            default -> {}
        }
    }

    private void kept(OperationId operation, RecordId target, @Nullable Instant until, Recorded recorded) {
        Instant end = until == null ? packs.deconfliction().keptUntil(recorded.recordedAt()) : until;
        schedule(Due.of("purge-target", operation, target, end), end);
    }

    private void seatLost(AgencyId agency, Instant at) {
        jdbc.update("INSERT INTO views.seat_lost (agency) VALUES (?) ON CONFLICT DO NOTHING", agency.value());
        jdbc.query(
                        "SELECT operation, invitation FROM views.participation WHERE agency = ?",
                        (row, number) -> endOf(row.getString(1), agency, row.getLong(2)),
                        agency.value())
                .forEach(end -> schedule(end, at));
    }

    /** Whoever was invited on what was on file before the seat was lost, and recorded after, goes as well. */
    private void invited(AgencyInvited e, Recorded recorded) {
        jdbc.update(
                "INSERT INTO views.participation (operation, agency, invitation) VALUES (?, ?, ?)"
                        + " ON CONFLICT (agency, operation) DO UPDATE SET invitation = excluded.invitation",
                e.operationId().value(),
                e.agencyId().value(),
                recorded.version());
        boolean gone = !jdbc.queryForList(
                        "SELECT 1 FROM views.seat_lost WHERE agency = ?",
                        e.agencyId().value())
                .isEmpty();
        if (gone) {
            schedule(endOf(e.operationId().toString(), e.agencyId(), recorded.version()), recorded.recordedAt());
        }
    }

    private void left(AgencyWithdrawn e) {
        jdbc.update(
                "DELETE FROM views.participation WHERE operation = ? AND agency = ?",
                e.operationId().value(),
                e.agencyId().value());
    }

    private static Due endOf(String operation, AgencyId agency, long invitation) {
        return Due.of("end-participation", operation, agency, invitation);
    }

    private void schedule(Due due, Instant at) {
        deadlines.schedule(due, at);
    }

    @ResetHandler
    void reset() {
        deadlines.forgetAllBut(Due.OF_CONFLICTS);
        jdbc.update("DELETE FROM views.participation");
        jdbc.update("DELETE FROM views.seat_lost");
        stages.reset();
    }
}
