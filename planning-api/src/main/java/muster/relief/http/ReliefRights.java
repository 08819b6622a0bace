package muster.relief.http;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Objects;
import muster.decision.NoSuch;
import muster.relief.view.Reliefs;
import muster.shared.Actor;
import muster.shared.AgencyId;
import muster.shared.Invalid;
import muster.shared.OperationId;
import muster.shared.http.Door;
import muster.shared.http.Forbidden;
import muster.shared.http.Parts;
import muster.shared.http.Roles;
import org.springframework.stereotype.Component;

/** Who keeps what was done for survivors: who plans, answers or cares for a federal agency of the operation (rule VIC-07). */
@Component
class ReliefRights {
    private final Door door;
    private final Parts parts;
    private final Reliefs reliefs;
    private final Clock clock;

    ReliefRights(Door door, Parts parts, Reliefs reliefs, Clock clock) {
        this.door = door;
        this.parts = parts;
        this.reliefs = reliefs;
        this.clock = clock;
    }

    /**
     * @return the federal agency
     * @throws NoSuch to whoever has no part in it
     */
    AgencyId require(Actor actor, OperationId id) {
        parts.require(actor, id);
        AgencyId agency = Objects.requireNonNull(actor.agency());
        boolean keeps = actor.is(Roles.LEAD) || actor.is(Roles.SUPERVISOR) || actor.is(Roles.ADVOCATE);
        if (!keeps
                || !reliefs.onFile(id, door.streams(), new HashMap<>())
                        .federal()
                        .contains(agency)) {
            throw new Forbidden("a lead, supervisor or advocate of a federal agency in the operation");
        }
        return agency;
    }

    /** Nowhere on earth is it that day yet. */
    void assertPast(ReliefStatus status, String pointer) {
        if (status.on().isAfter(LocalDate.now(clock.withZone(ZoneOffset.MAX)))) {
            throw new Invalid("in-the-future", "Let on be no later than today.", pointer);
        }
    }
}
