package muster.review.http;

import muster.agency.event.AgencyEnrolled;
import muster.decision.NoSuch;
import muster.disclosure.Column;
import muster.disclosure.Matrix;
import muster.disclosure.Sight;
import muster.ledger.store.Ledger;
import muster.shared.Actor;
import muster.shared.AgencyId;
import muster.shared.OperationId;
import muster.shared.http.Forbidden;
import muster.shared.http.Parts;
import muster.shared.http.Roles;
import org.springframework.stereotype.Component;

/** Who may mark material of an operation, and who looks at it (rule INF-08). */
@Component
class ReviewRights {
    private final Parts parts;
    private final Ledger ledger;

    ReviewRights(Parts parts, Ledger ledger) {
        this.parts = parts;
        this.ledger = ledger;
    }

    void toMark(Actor actor, OperationId id) {
        parts.require(actor, id);
    }

    void toReview(Actor actor, OperationId id) {
        if (!reviews(actor, id)) {
            throw new Forbidden("a prosecutor of a prosecutor's agency in the operation");
        }
    }

    /** @throws NoSuch to whoever has no part in it */
    boolean reviews(Actor actor, OperationId id) {
        toMark(actor, id);
        return actor.is(Roles.PROSECUTOR) && actor.agency() != null && prosecutes(actor.agency());
    }

    private boolean prosecutes(AgencyId agency) {
        return ledger.stream("agency/" + agency).stream()
                .anyMatch(recorded -> recorded.event() instanceof AgencyEnrolled e
                        && Matrix.PRIVILEGED_NOTE.seenBy(Column.of(e.kind())) == Sight.FULL);
    }
}
