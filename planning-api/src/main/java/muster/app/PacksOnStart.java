package muster.app;

import java.time.Clock;
import java.util.Set;
import muster.policy.CarriedPacks;
import muster.policy.change.RecordPacks;
import muster.shared.Actor;
import muster.shared.http.Call;
import muster.shared.http.Commands;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Puts on record which packs this program carries, before it says that it is ready (docs/decisions/0020). */
@Component
class PacksOnStart {
    private static final Actor START = new Actor("system:start", "Start of the service", null, Set.of());

    private final Commands commands;
    private final Clock clock;

    PacksOnStart(Commands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void record() {
        RecordPacks command = new RecordPacks(CarriedPacks.read());
        commands.send(command, command.stream(), new Call(START, clock.instant()));
    }
}
