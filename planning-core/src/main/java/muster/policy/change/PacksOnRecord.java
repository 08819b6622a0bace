package muster.policy.change;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import muster.decision.Deciding;
import muster.decision.Decision;
import muster.decision.Facts;
import muster.decision.Ruling;
import muster.policy.event.PackOnRecord;
import muster.policy.event.PacksChanged;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** The packs that the ledger last heard of, by their versions. */
public class PacksOnRecord {
    @AggregateIdentifier
    private @Nullable String stream;

    private final Map<String, PackOnRecord> known = new TreeMap<>();

    @CommandHandlerInterceptor
    Object decide(CommandMessage<?> command, InterceptorChain chain) throws Exception {
        return Deciding.record(stream, command, chain);
    }

    /** Of nodes that start together the first one finds a change, the others none. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Decision decide(RecordPacks command, Facts facts) {
        Map<String, PackOnRecord> carried = command.carried().stream()
                .collect(Collectors.toMap(PackOnRecord::version, Function.identity(), (one, _) -> one, TreeMap::new));
        List<PackOnRecord> came = carried.values().stream()
                .filter(pack -> !known.containsKey(pack.version()))
                .toList();
        List<PackOnRecord> changed = carried.values().stream()
                .filter(pack -> known.containsKey(pack.version()) && !pack.equals(known.get(pack.version())))
                .toList();
        List<PackOnRecord> gone = known.values().stream()
                .filter(pack -> !carried.containsKey(pack.version()))
                .toList();
        Ruling ruling = Ruling.on(facts);
        return came.isEmpty() && changed.isEmpty() && gone.isEmpty()
                ? ruling.decide()
                : ruling.decide(new PacksChanged(came, changed, gone));
    }

    @EventSourcingHandler
    void evolve(PacksChanged event) {
        stream = PacksChanged.STREAM;
        event.came().forEach(pack -> known.put(pack.version(), pack));
        event.changed().forEach(pack -> known.put(pack.version(), pack));
        event.gone().forEach(pack -> known.remove(pack.version()));
    }
}
