package muster.disclosure.http;

import muster.agency.view.Agencies;
import muster.decision.NoSuch;
import muster.shared.Actor;
import muster.shared.AgencyId;
import muster.shared.http.Callers;
import muster.shared.http.Forbidden;
import muster.shared.http.Roles;
import org.springframework.stereotype.Component;

/** Only an agency itself reads its model. Another agency's is as absent as one that never was. */
@Component
class AgencyRights {
    private final Callers callers;
    private final Agencies agencies;

    AgencyRights(Callers callers, Agencies agencies) {
        this.callers = callers;
        this.agencies = agencies;
    }

    void assertOwn(AgencyId agency) {
        Actor actor = callers.present();
        if (actor.is(Roles.AGENCY) && actor.isOf(agency)) {
            return;
        }
        if (Roles.plansOrCoordinates(actor) && agencies.find(agency).isPresent()) {
            throw new Forbidden("the role agency of this agency");
        }
        throw new NoSuch("agency");
    }
}
