package muster.shared.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import muster.audit.event.CommandRefused;
import muster.decision.Decided;
import muster.decision.Deciding;
import muster.decision.DecisionRecord;
import muster.decision.DryRun;
import muster.decision.NoSuch;
import muster.decision.Refusal;
import muster.decision.VersionMismatch;
import muster.ledger.Claim;
import muster.ledger.Claims;
import muster.ledger.store.Append;
import muster.ledger.store.ClaimTaken;
import muster.ledger.store.IdempotencyKey;
import muster.ledger.store.Ledger;
import muster.ledger.store.NewEvent;
import muster.ledger.store.Outdated;
import muster.shared.Invalid;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends commands. One that lost a race is decided again on the new state, unless its sender named the version; one that a
 * rule refused is recorded before it is answered.
 */
@Component
public class Commands {
    private static final int TRIES = 20;

    private final CommandGateway gateway;
    private final Ledger ledger;
    private final Answers answers;
    private final JsonMapper json;
    private final MeterRegistry meters;

    Commands(CommandGateway gateway, Ledger ledger, Answers answers, JsonMapper json, MeterRegistry meters) {
        this.gateway = gateway;
        this.ledger = ledger;
        this.answers = answers;
        this.json = json;
        this.meters = meters;
    }

    /**
     * @param stream the one that would change
     * @throws Refusal recorded
     * @throws VersionMismatch recorded
     * @throws DryRun where nothing was to be stored
     */
    public Decided send(Object command, String stream, Call call) {
        Timer.Sample started = Timer.start(meters);
        String outcome = "failed";
        try {
            Decided decided = decided(command, stream, call);
            outcome = "accepted";
            return decided;
        } catch (DryRun dry) {
            outcome = "previewed";
            throw dry;
        } catch (Refusal refusal) {
            outcome = "refused";
            record(command, stream, call, refusal.rule(), refusal, refusal);
            throw refusal.told();
        } catch (VersionMismatch lost) {
            outcome = "stale";
            record(command, stream, call, "version-mismatch", lost, null);
            throw lost;
        } catch (Invalid | NoSuch wrong) {
            outcome = "invalid";
            throw wrong;
        } finally {
            started.stop(
                    meters.timer("muster.commands", "command", DecisionRecord.nameOf(command), "outcome", outcome));
        }
    }

    private Decided decided(Object command, String stream, Call call) {
        for (int tried = 1; ; tried++) {
            try {
                return gateway.sendAndWait(new GenericCommandMessage<>(command).withMetaData(metadata(call)));
            } catch (ConcurrencyException lost) {
                // A version that was compared with an outdated one was not compared yet.
                if (call.ifMatch() != null && !(lost instanceof Outdated)) {
                    throw new VersionMismatch(
                            stream, call.ifMatch(), ledger.version(stream).orElse(-1L));
                }
                if (tried == TRIES) {
                    throw lost;
                }
            } catch (AggregateNotFoundException missing) {
                throw new NoSuch("thing");
            } catch (ClaimTaken taken) {
                throw refusal(taken.claims(), call);
            } catch (DryRun dry) {
                assertClaimsFree(dry, call);
                call.imagined(stream, dry.events());
                throw dry;
            }
        }
    }

    private static Map<String, Object> metadata(Call call) {
        Map<String, Object> metadata = new HashMap<>();
        metadata.put(Call.CALL, call);
        if (call.ifMatch() != null) {
            metadata.put(Deciding.IF_MATCH, call.ifMatch().toString());
        }
        if (call.requestId() != null) {
            metadata.put(Deciding.REQUEST_ID, call.requestId());
        }
        if (call.validateOnly()) {
            metadata.put(Deciding.VALIDATE_ONLY, "true");
        }
        return metadata;
    }

    private void assertClaimsFree(DryRun dry, Call call) {
        Claims before = Claims.ofAll(call.imaginedEvents());
        Claims all = before.and(Claims.ofAll(dry.decision().events()));
        Set<UUID> failed = new HashSet<>(ledger.conflicts(all.taken(), all.released()));
        all.clashing().forEach(claim -> failed.add(claim.id()));
        List<Claim> turnedDown = all.taken().stream()
                .filter(claim -> failed.contains(claim.id()) && !before.taken().contains(claim))
                .toList();
        if (!turnedDown.isEmpty()) {
            throw Taken.refusal(turnedDown, dry.decision());
        }
    }

    private static Refusal refusal(List<Claim> claims, Call call) {
        return Taken.refusal(claims, Objects.requireNonNull(call.decision(), "Claims follow a decision."));
    }

    private void record(
            Object command, String stream, Call call, String rule, RuntimeException why, @Nullable Refusal refusal) {
        if (call.validateOnly()) {
            return;
        }
        String name = DecisionRecord.nameOf(command);
        CommandRefused event = new CommandRefused(stream, name, rule, String.valueOf(why.getMessage()));
        Map<String, String> record = new HashMap<>(DecisionRecord.of(
                command,
                refusal == null ? null : refusal.facts(),
                refusal == null ? "" : refusal.pack(),
                refusal == null ? List.of() : refusal.findings(),
                call.requestId()));
        record.putAll(DecisionRecord.who(call.actor()));
        record.put(DecisionRecord.ACTOR, json.writeValueAsString(call.actor()));
        IdempotencyKey key = refusal == null ? null : answers.refused(call, refusal.told());
        NewEvent attempt = new NewEvent(UUID.randomUUID(), stream + "/attempts", null, event, record);
        ledger.append(new Append(List.of(attempt), key, call.recordedAt()));
    }
}
