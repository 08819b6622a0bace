package muster.disclosure.view;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import muster.ledger.Recorded;
import muster.ledger.store.Ledger;
import muster.operation.event.AgencyInvited;
import muster.shared.OperationId;

/** What bears on what is told of an operation, from whichever stream, in the order of the ledger. */
final class OperationStreams {
    private OperationStreams() {}

    /** All that happened to it and may be told, and to the agencies that were ever invited: each had its seat then or had not. */
    static List<Recorded> of(Ledger ledger, OperationId operation) {
        List<Recorded> own = ledger.streamsOf(List.of(
                "operation/" + operation,
                "deconfliction/" + operation,
                "origin/" + operation,
                "disclosure/" + operation));
        List<String> invited = own.stream()
                .filter(recorded -> recorded.event() instanceof AgencyInvited)
                .map(recorded -> streamOf((AgencyInvited) recorded.event()))
                .distinct()
                .toList();
        return invited.isEmpty()
                ? own
                : Stream.concat(own.stream(), ledger.streamsOf(invited).stream())
                        .sorted(Comparator.comparingLong(Recorded::position))
                        .toList();
    }

    /** Of the agency that is invited. */
    static String streamOf(AgencyInvited event) {
        return "agency/" + event.agencyId();
    }
}
