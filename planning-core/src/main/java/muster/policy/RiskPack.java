package muster.policy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import muster.operation.event.Entry;
import muster.shared.Invalid;

/**
 * The risk matrices that there are, and which is asked where (rule RSK-02).
 *
 * @param standard the matrix of places that {@code ofJurisdiction} does not name
 * @param presumedEntries the manners of entry that a risk is assessed for while no raid is planned
 */
public record RiskPack(
        String version,
        String standard,
        Map<String, String> ofJurisdiction,
        Set<Entry> presumedEntries,
        List<RiskMatrix> matrices) {
    public RiskPack {
        ofJurisdiction = Map.copyOf(new TreeMap<>(ofJurisdiction));
        presumedEntries = Set.copyOf(new TreeSet<>(presumedEntries));
        matrices = List.copyOf(matrices);
    }

    public RiskMatrix matrixOf(String jurisdiction) {
        return matrix(ofJurisdiction.getOrDefault(jurisdiction, standard));
    }

    public RiskMatrix matrix(String id) {
        return matrices.stream()
                .filter(matrix -> matrix.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Invalid(
                        "unknown-matrix",
                        "Name one of " + matrices.stream().map(RiskMatrix::id).toList()
                                + ", or none for the usual one.",
                        "/matrix"));
    }
}
