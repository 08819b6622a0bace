package muster.disclosure;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import muster.agency.event.AgencyEnrolled;
import muster.agency.event.AgencyRevoked;
import muster.agency.event.AgreementLapsed;
import muster.agency.event.AgreementRenewed;
import muster.operation.event.AgencyInvited;
import muster.operation.event.AgencyWithdrawn;
import muster.operation.event.OperationClosed;
import muster.shared.AgencyId;

/**
 * Which agencies have a part in an operation beside its lead, from its own events and those of the agencies in the order of the
 * ledger (rule INF-09). Who loses its seat loses its part as well, though that is written down later, and has none until it is
 * invited anew. From a closed operation nobody goes, and to none is anybody invited: there it is as it was once it has a seat again.
 *
 * @param invited with a seat, and not withdrawn since
 * @param gone of these, who lost it since
 * @param seatless whose seat is lost, wherever they take part
 */
public record Participants(
        Map<AgencyId, AgencyInvited> invited, Set<AgencyId> gone, Set<AgencyId> seatless, boolean closed) {
    public static final Participants NONE = new Participants(Map.of(), Set.of(), Set.of(), false);

    /** Total over all events. */
    public Participants fold(Object event) {
        return switch (event) {
            case AgencyInvited e -> hasSeat(e.agencyId()) ? joined(e) : this;
            case AgencyWithdrawn e -> left(e.agencyId());
            case OperationClosed _ -> new Participants(invited, gone, seatless, true);
            case AgencyRevoked e -> unseated(e.agencyId());
            case AgreementLapsed e -> unseated(e.agencyId());
            case AgencyEnrolled e -> seated(e.agencyId());
            case AgreementRenewed e -> seated(e.agencyId());
            default -> this;
        };
    }

    /** Who may be told and shown what its kind may see. */
    public boolean includes(AgencyId agency) {
        return invited.containsKey(agency) && hasSeat(agency) && (closed || !gone.contains(agency));
    }

    /** Of who is included. */
    public Optional<Column> columnOf(AgencyId agency) {
        return includes(agency) ? joinedAs(agency) : Optional.empty();
    }

    public boolean hasSeat(AgencyId agency) {
        return !seatless.contains(agency);
    }

    /** As what it joined, also where its part is lost and nobody wrote that down yet. */
    Optional<Column> joinedAs(AgencyId agency) {
        return Optional.ofNullable(invited.get(agency)).map(event -> Column.of(event.kind()));
    }

    private Participants joined(AgencyInvited event) {
        Map<AgencyId, AgencyInvited> now = new LinkedHashMap<>(invited);
        now.put(event.agencyId(), event);
        return new Participants(now, gone, seatless, closed);
    }

    private Participants left(AgencyId agency) {
        Map<AgencyId, AgencyInvited> now = new LinkedHashMap<>(invited);
        now.remove(agency);
        return new Participants(now, changed(gone, all -> all.remove(agency)), seatless, closed);
    }

    private Participants unseated(AgencyId agency) {
        Set<AgencyId> now = invited.containsKey(agency) ? changed(gone, all -> all.add(agency)) : gone;
        return new Participants(invited, now, changed(seatless, all -> all.add(agency)), closed);
    }

    private Participants seated(AgencyId agency) {
        return hasSeat(agency)
                ? this
                : new Participants(invited, gone, changed(seatless, all -> all.remove(agency)), closed);
    }

    private static Set<AgencyId> changed(Set<AgencyId> before, Consumer<Set<AgencyId>> change) {
        Set<AgencyId> now = new LinkedHashSet<>(before);
        change.accept(now);
        return now;
    }
}
