package muster.app;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import muster.agency.AgencyCommand;
import muster.agency.LapseAgreement;
import muster.decision.NoSuch;
import muster.decision.Refusal;
import muster.deconfliction.DeconflictionCommand;
import muster.deconfliction.EscalateConflict;
import muster.deconfliction.NoticeConflicts;
import muster.deconfliction.PurgeTarget;
import muster.disclosure.stage.OpenStage;
import muster.disclosure.stage.event.DisclosureStage;
import muster.ledger.store.Due;
import muster.officer.LapseQualification;
import muster.officer.OfficerCommand;
import muster.operation.EndParticipation;
import muster.operation.ExpireRelease;
import muster.operation.ExpireWarrant;
import muster.operation.LapseAcknowledgement;
import muster.operation.OperationCommand;
import muster.shared.Actor;
import muster.shared.AgencyId;
import muster.shared.AssignmentId;
import muster.shared.ConflictId;
import muster.shared.OfficerId;
import muster.shared.OperationId;
import muster.shared.RaidId;
import muster.shared.RecordId;
import muster.shared.WarrantId;
import muster.shared.http.Call;
import muster.shared.http.Commands;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sends the commands of time: each deadline from whichever node is free, as of the moment that it was due. */
@Configuration(proxyBeanMethods = false)
class DeadlineConfiguration {
    private static final Actor TIME = new Actor("system:time", "Deadline", null, Set.of());
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Bean
    OneTimeTask<Void> due(Commands commands) {
        return Tasks.oneTime(Due.TASK)
                .execute((due, context) ->
                        send(Due.of(due), context.getExecution().getExecutionTime(), commands));
    }

    /** What is refused was overtaken; it is recorded as an attempt, and not sent again. */
    private static void send(Due due, Instant at, Commands commands) {
        try {
            switch (command(due)) {
                case OperationCommand c -> commands.send(c, c.stream(), new Call(TIME, at));
                case DeconflictionCommand c -> commands.send(c, c.stream(), new Call(TIME, at));
                case OpenStage c -> commands.send(c, c.stream(), new Call(TIME, at));
                case AgencyCommand c -> commands.send(c, c.stream(), new Call(TIME, at));
                case OfficerCommand c -> commands.send(c, c.stream(), new Call(TIME, at));
                default -> throw new IllegalStateException("Nobody takes " + due);
            }
        } catch (Refusal | NoSuch overtaken) {
            return;
        }
    }

    private static Object command(Due due) {
        List<String> about = due.about();
        return switch (due.command()) {
            case "expire-warrant" -> new ExpireWarrant(OperationId.of(about.getFirst()), WarrantId.of(about.getLast()));
            case "lapse-acknowledgement" ->
                new LapseAcknowledgement(OperationId.of(about.getFirst()), AssignmentId.of(about.get(1)));
            case "expire-release" -> new ExpireRelease(OperationId.of(about.getFirst()), RecordId.of(about.getLast()));
            case "open-stage" -> stage(about);
            case "lapse-agreement" -> new LapseAgreement(AgencyId.of(about.getFirst()));
            case "lapse-qualification" -> new LapseQualification(OfficerId.of(about.getFirst()), about.getLast());
            case "end-participation" ->
                new EndParticipation(
                        OperationId.of(about.getFirst()), AgencyId.of(about.get(1)), Long.parseLong(about.getLast()));
            case "purge-target" -> new PurgeTarget(OperationId.of(about.getFirst()), RecordId.of(about.get(1)));
            case "notice-conflicts" -> new NoticeConflicts(OperationId.of(about.getFirst()));
            case "escalate-conflict" ->
                new EscalateConflict(OperationId.of(about.getFirst()), ConflictId.of(about.getLast()));
            default -> throw new IllegalStateException("Time sends no " + due.command());
        };
    }

    private static OpenStage stage(List<String> about) {
        String[] stage = about.getLast().split(" ");
        return new OpenStage(
                OperationId.of(about.getFirst()),
                RaidId.of(about.get(1)),
                DisclosureStage.valueOf(stage[0]),
                Instant.parse(stage[1]));
    }

    @Bean(initMethod = "start", destroyMethod = "stop")
    Scheduler scheduler(
            DataSource database, OneTimeTask<Void> due, @Value("${muster.deadlines.every:10s}") Duration every) {
        return Scheduler.create(database, due)
                .tableName(Due.TABLE)
                .threads(2)
                .pollingInterval(every)
                .shutdownMaxWait(PATIENCE)
                .build();
    }
}
