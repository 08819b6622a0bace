package muster.outside;

import java.util.LinkedHashMap;
import java.util.Map;

/** Everybody who may call, seen from one operation: of its lead agency, of one that takes part, and strangers to it. */
final class Cast {
    private final Map<String, Caller> callers = new LinkedHashMap<>();

    /** @param office takes part; {@code other} does not */
    Cast(TaskForce force, String office, String providers, String other) {
        Service muster = force.muster();
        callers.put("coordinator", force.coordinator());
        callers.put("lead", force.leading());
        callers.put("lead/office", muster.as(Person.of("Lead there", office, "lead")));
        callers.put("lead/other", muster.as(Person.of("Lead elsewhere", other, "lead")));
        callers.put("supervisor", muster.as(Person.of("Supervisor", force.lead(), "supervisor")));
        callers.put("supervisor/other", muster.as(Person.of("Supervisor elsewhere", other, "supervisor")));
        callers.put("prosecutor", muster.as(Person.of("Prosecutor", office, "prosecutor")));
        callers.put("prosecutor/other", muster.as(Person.of("Prosecutor elsewhere", other, "prosecutor")));
        callers.put("judge", force.judge());
        callers.put("officer", muster.as(Person.of("Officer", force.lead(), "officer")));
        callers.put("agency", force.reader(force.lead()));
        callers.put("agency/other", force.reader(other));
        callers.put("advocate", muster.as(Person.of("Advocate", providers, "advocate")));
        callers.put("watch", muster.as(Person.of("Watch", office, "watch")));
        callers.put("auditor", force.auditor());
        callers.put("no role", muster.as(Person.of("Somebody", force.lead())));
        callers.put("no token", muster.unknown());
    }

    Caller named(String name) {
        return callers.get(name);
    }
}
