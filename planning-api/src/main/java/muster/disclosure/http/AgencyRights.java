package muster.disclosure.http;

import java.time.Instant;
import muster.decision.NoSuch;
import muster.disclosure.view.AgencyFeed;
import muster.shared.Actor;
import muster.shared.AgencyId;
import muster.shared.http.Callers;
import muster.shared.http.Forbidden;
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
}
