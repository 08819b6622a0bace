package muster.disclosure.http;

import java.time.Instant;
import muster.decision.NoSuch;
import muster.disclosure.view.AgencyFeed;
import muster.shared.Actor;
import muster.shared.AgencyId;
import muster.shared.http.Callers;
import muster.shared.http.Forbidden;
import muster.shared.http.NoSeat;
import muster.shared.http.Roles;
import org.springframework.stereotype.Component;

/** Only an agency itself reads its model. Another agency's is as absent as one that never was. */
@Component
public class AgencyRights {
    private final Callers callers;
    private final AgencyFeed feed;

    AgencyRights(Callers callers, AgencyFeed feed) {
        this.callers = callers;
        this.feed = feed;
    }

    /** When the caller's token is no longer good. */
    Instant until() {
        return callers.until();
    }

    /** @return who reads for the agency */
    public Actor assertOwn(AgencyId agency) {
        Actor actor = callers.present();
        if (actor.is(Roles.AGENCY) && actor.isOf(agency)) {
            return actor;
        }
        if (Roles.plansOrCoordinates(actor) && feed.isFor(agency)) {
            throw new Forbidden("the role agency of this agency");
        }
        throw new NoSuch("agency");
    }

    /**
     * The same, of who is to be told something: from the end of its seat on an agency is told nothing (rule INF-09), not what it was
     * told before either, for its people may be others by then.
     *
     * @return who reads for the agency
     * @throws NoSeat where it has none
     */
    public Actor assertSeated(AgencyId agency) {
        Actor actor = assertOwn(agency);
        if (!feed.mayBeTold(agency)) {
            throw new NoSeat();
        }
        return actor;
    }
}
