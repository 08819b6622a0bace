package muster.shared.http;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import muster.decision.Decision;
import muster.decision.Facts;
import muster.decision.Finding;
import muster.decision.OfficerOnFile;
import muster.decision.Refusal;
import muster.decision.Unavailable;
import muster.ledger.Claim;

/** The refusal behind a claim that somebody else holds. It names what the caller brought, never who holds it. */
final class Taken {
    private Taken() {}

    static Refusal refusal(List<Claim> claims, Decision decision) {
        return switch (claims.getFirst().kind()) {
            case Claim.OFFICER_TIME ->
                refusal(
                        decision,
                        Unavailable.RULE,
                        Unavailable.PROBLEM,
                        Unavailable.detail(names(claims, decision.facts())));
            case Claim.CODE_NAME ->
                refusal(
                        decision,
                        "code-name-taken",
                        "code-name-taken",
                        "An open operation has this code name; choose another one.");
            default ->
                refusal(
                        decision,
                        "agency-code-taken",
                        "agency-code-taken",
                        "Another agency has this code; choose another one.");
        };
    }

    private static Refusal refusal(Decision decision, String rule, String problem, String detail) {
        List<Finding> findings = new ArrayList<>(decision.findings());
        findings.add(new Finding(rule, Finding.Outcome.BROKEN, detail));
        return new Refusal(rule, problem, detail, findings, decision.pack(), decision.facts());
    }

    private static String names(List<Claim> claims, Facts facts) {
        return claims.stream()
                .map(Claim::key)
                .map(key -> facts.officers().values().stream()
                        .filter(officer -> officer.id().toString().equals(key))
                        .map(OfficerOnFile::name)
                        .findFirst()
                        .orElse(key))
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
