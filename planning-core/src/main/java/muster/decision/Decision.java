package muster.decision;

import java.util.List;

/**
 * What a command came to: the events that it causes, and what each rule said on the way.
 *
 * @param pack versions of the policy packs that it was taken under, by spaces; the staffing pack where no law of a place was asked
 */
public record Decision(List<Object> events, List<Finding> findings, String pack, Facts facts) {
    public List<Warning> warnings() {
        return findings.stream()
                .filter(finding ->
                        finding.outcome() == Finding.Outcome.WARNED || finding.outcome() == Finding.Outcome.OVERRIDDEN)
                .map(finding -> new Warning(finding.rule(), finding.detail()))
                .toList();
    }
}
