package muster.outside;

import static muster.outside.WhatIfIT.gates;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A plan of which somebody asks what would come of commands. An agency that prosecutes leads, so that one person may plan and review. */
final class Imagining {
    private final Service muster;
    final TaskForce force;
    final Plan plan;
    final Caller lead;

    Imagining(Service muster) {
        this.muster = muster;
        TaskForce any = TaskForce.enrolled(muster);
        String office = any.agency("PROSECUTOR");
        Person chief = Person.of("Paul Reyes", office, "lead", "prosecutor");
        force = new TaskForce(muster, any.coordinator(), office, chief, any.officer());
        lead = force.leading();
        plan = force.open(Bodies.operation(office));
    }

    Answer whatIf(Caller caller, Body... commands) {
        return caller.post(plan.path() + "/what-if", Body.of("commands", Arrays.asList(commands)))
                .expect(200);
    }

    Answer whatIf(Body... commands) {
        return whatIf(lead, commands);
    }

    /** How the gates stand in earnest. */
    Map<String, String> now() {
        return gates(lead.get(plan.path() + "/readiness"), "status");
    }

    /** Events of a kind that the ledger holds of the operation. */
    List<String> happened(String type) {
        return muster
                .database()
                .sql(
                        "SELECT convert_from(e.payload, 'UTF8') FROM ledger.events e JOIN ledger.streams s ON s.key = e.stream"
                                + " WHERE s.name LIKE '%/' || ? AND e.type = ? ORDER BY e.position")
                .params(plan.id(), type)
                .query(String.class)
                .stream()
                .map(data -> told(type, data))
                .toList();
    }

    /** Without what is drawn or read off the clock for each. */
    private static String told(String type, String data) {
        return type + data.replaceAll("\"(mark|passing|target)Id\":\"[^\"]*\"|\"keptUntil\":\"[^\"]*\"", "");
    }

    static List<String> told(Answer answer) {
        return answer.at("/events")
                .valueStream()
                .map(event ->
                        told(event.path("type").asString(), event.path("data").toString()))
                .toList();
    }

    long kept() {
        return muster.database()
                .sql(
                        "SELECT coalesce(sum(version + 1), 0) + (SELECT count(*) FROM sealing.data_key)"
                                + " + (SELECT count(*) FROM sealing.target) FROM ledger.streams WHERE name LIKE '%/' || ? || '%'")
                .param(plan.id())
                .query(Long.class)
                .single();
    }
}
