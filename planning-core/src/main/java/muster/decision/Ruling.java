package muster.decision;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import muster.policy.EntryLaw;
import muster.policy.PolicyPack;

/** Looks at one rule after another on the way to a decision, and keeps what each said. */
public final class Ruling {
    private final Facts facts;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> laws = new LinkedHashSet<>();

    private Ruling(Facts facts) {
        this.facts = facts;
    }

    public static Ruling on(Facts facts) {
        return new Ruling(facts);
    }

    /** From here on the law of a place is asked. */
    public Ruling under(PolicyPack law) {
        laws.add(law.version());
        return this;
    }

    public Ruling under(EntryLaw law) {
        laws.add(law.version());
        return this;
    }

    /** @param name of what an agency adopted beyond the law */
    public Ruling underLocal(String name) {
        laws.add(name);
        return this;
    }

    private String pack() {
        return laws.isEmpty() ? facts.packs().staffing().version() : String.join(" ", laws);
    }

    /**
     * A rule of kind H.
     *
     * @param rule its id, {@code STF-01}
     * @param problem the last part of the problem's type, {@code capacity-does-not-fit}
     * @param next what the caller can do about it
     * @throws Refusal where the rule does not hold
     */
    public Ruling require(boolean holds, String rule, String problem, Supplier<String> next) {
        if (!holds) {
            String detail = next.get();
            findings.add(new Finding(rule, Finding.Outcome.BROKEN, detail));
            throw new Refusal(rule, problem, detail, List.copyOf(findings), pack(), facts);
        }
        findings.add(new Finding(rule, Finding.Outcome.HELD, problem + ": no"));
        return this;
    }

    /**
     * A rule of kind O: refuses unless the command overrides it, by a person in a role that the pack lets override it.
     *
     * @param overrides what the command sets aside, each with its reason
     */
    public Ruling requireUnlessOverridden(
            boolean holds, String rule, String problem, List<RuleOverride> overrides, Supplier<String> next) {
        Set<String> mayOverride = facts.packs().staffing().mayOverride(rule);
        Optional<RuleOverride> override =
                overrides.stream().filter(given -> given.rule().equals(rule)).findFirst();
        if (holds || override.isEmpty() || mayOverride.stream().noneMatch(facts.actor()::is)) {
            return require(holds, rule, problem, () -> next.get() + orOverride(rule, mayOverride));
        }
        findings.add(new Finding(
                rule,
                Finding.Outcome.OVERRIDDEN,
                next.get() + " Overridden: " + override.get().reason()));
        return this;
    }

    /**
     * A rule of kind O on a fact that is withheld from everybody who may not set it aside. They are told what they would be told of a
     * person who serves elsewhere at that time (rule STF-04). Ask it last, as a claim is asked for last.
     */
    public Ruling requireDiscreetly(
            boolean holds,
            String rule,
            String problem,
            List<RuleOverride> overrides,
            String person,
            Supplier<String> next) {
        try {
            return requireUnlessOverridden(holds, rule, problem, overrides, next);
        } catch (Refusal refusal) {
            if (facts.packs().staffing().mayOverride(rule).stream().anyMatch(facts.actor()::is)) {
                throw refusal;
            }
            throw refusal.toldAs(Unavailable.RULE, Unavailable.PROBLEM, Unavailable.detail(person));
        }
    }

    private static String orOverride(String rule, Set<String> mayOverride) {
        return mayOverride.isEmpty()
                ? ""
                : " Or let a person in the role " + String.join(" or ", mayOverride) + " override " + rule
                        + " with a reason.";
    }

    /** A rule of kind W. */
    public Ruling warnIf(boolean concern, String rule, Supplier<String> detail) {
        if (concern) {
            findings.add(new Finding(rule, Finding.Outcome.WARNED, detail.get()));
        }
        return this;
    }

    public Decision decide(Object... events) {
        return decide(List.of(events));
    }

    public Decision decide(List<Object> events) {
        return new Decision(List.copyOf(events), List.copyOf(findings), pack(), facts);
    }
}
