package muster.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.stream.IntStream;
import muster.decision.NoSuch;
import muster.decision.Refusal;
import muster.kernel.History.Step;
import muster.kernel.Sent.Outcome;
import muster.shared.Invalid;
import muster.shared.http.Call;
import muster.shared.http.Commands;
import org.axonframework.modelling.command.AggregateNotFoundException;

/** Sends commands as the doors do, and keeps what each came to. Whatever is neither an event nor a word of ours fails. */
record Sender(Commands commands) {
    Sent send(Step step) {
        Call call = new Call(step.actor(), step.at());
        try {
            commands.send(step.command(), step.stream(), call);
            return new Sent(step, Outcome.ACCEPTED, call.appended(), null);
        } catch (Refusal refusal) {
            return new Sent(step, Outcome.REFUSED, null, refusal);
        } catch (Invalid | NoSuch | AggregateNotFoundException wrong) {
            return new Sent(step, Outcome.NOT_DECIDED, null, null);
        } catch (RuntimeException failure) {
            throw new AssertionError("Neither accepted nor refused: " + step, failure);
        }
    }

    /** In order where one sends; else the opening comes first, and the rest is dealt out. */
    List<Sent> send(History history, ExecutorService threads) {
        if (history.senders() == 1) {
            return history.steps().stream().map(this::send).toList();
        }
        List<Step> steps = history.steps();
        int opened = 1 + steps.indexOf(history.opening());
        List<Sent> sent =
                new ArrayList<>(steps.stream().limit(opened).map(this::send).toList());
        List<CompletableFuture<List<Sent>>> hands = IntStream.range(0, history.senders())
                .mapToObj(hand -> CompletableFuture.supplyAsync(
                        () -> IntStream.range(opened, steps.size())
                                .filter(n -> n % history.senders() == hand)
                                .mapToObj(n -> send(steps.get(n)))
                                .toList(),
                        threads))
                .toList();
        hands.forEach(hand -> sent.addAll(hand.join()));
        return sent;
    }
}
