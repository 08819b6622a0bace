package muster.decision;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rule turned a command down. Answered as 409 and recorded, with all that was known. */
public class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String rule;
    private final String problem;
    private final transient List<Finding> findings;
    private final String pack;
    private final transient @Nullable Facts facts;
    private transient @Nullable Refusal told;

    public Refusal(
            String rule, String problem, String detail, List<Finding> findings, String pack, @Nullable Facts facts) {
        super(detail, null, false, false);
        this.rule = rule;
        this.problem = problem;
        this.findings = findings;
        this.pack = pack;
        this.facts = facts;
    }

    /** The fact behind it is withheld from the caller, who is told what that other refusal says. */
    Refusal toldAs(String otherRule, String otherProblem, String otherDetail) {
        told = new Refusal(otherRule, otherProblem, otherDetail, findings, pack, facts);
        return this;
    }

    /** What the caller is told; what is recorded is this one. */
    public Refusal told() {
        return told == null ? this : told;
    }

    /** The rule's id, {@code STF-04}; the problem's name where no rule of the book has one. */
    public String rule() {
        return rule;
    }

    /** The last part of the problem's type, {@code officer-unavailable}. */
    public String problem() {
        return problem;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    public List<Finding> findings() {
        return findings;
    }

    public String pack() {
        return pack;
    }

    public @Nullable Facts facts() {
        return facts;
    }
}
