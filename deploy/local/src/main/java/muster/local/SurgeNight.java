package muster.local;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import muster.operation.AcknowledgeBriefing;
import muster.operation.Close;
import muster.operation.DecideGo;
import muster.operation.ExecuteWarrant;
import muster.operation.HoldBriefing;
import muster.operation.LogFieldEvent;
import muster.operation.Report;
import muster.operation.ReturnWarrant;
import muster.operation.event.Arrest;
import muster.operation.event.AssignmentRole;
import muster.operation.event.CourtReturn;
import muster.operation.event.EvidenceItem;
import muster.operation.event.FieldEventKind;
import muster.operation.event.GoDecision;
import muster.operation.event.HandOff;
import muster.operation.event.MinorNotice;
import muster.operation.event.MinorNotice.Register;
import muster.operation.event.Receipt;
import muster.operation.event.Recovery;
import muster.operation.event.VictimClass;
import muster.shared.AssignmentId;
import muster.shared.SurvivorRef;

/** The briefing and the night of one operation, and the morning on which it is closed. */
final class SurgeNight {
    /** Sex trafficking of children. */
    static final String OFFENCE = "18 U.S.C. 1591";

    private final SurgeCase plan;
    private final Script script;
    private final DayLog log;

    SurgeNight(SurgeCase plan) {
        this.plan = plan;
        this.script = plan.script;
        this.log = new DayLog(plan.operation, plan.ids);
    }

    void write() {
        brief();
        script.on(0, "18:50").every(Duration.ofMinutes(2));
        note(FieldEventKind.SET);
        script.on(0, "19:05");
        note(FieldEventKind.ENTRY);
        note(FieldEventKind.SCENE_SECURED);
        plan.juveniles.forEach(this::meet);
        if (plan.arrest) {
            arrest();
        }
        if (plan.isSearch()) {
            search();
        }
        script.on(0, "23:00").every(Duration.ofSeconds(30));
        plan.tasks.values().forEach(task -> write(log.stoodDown(task, script.now())));
        close();
    }

    private void brief() {
        script.on(0, "15:00").every(Duration.ofSeconds(30));
        plan.lead(new HoldBriefing(plan.operation, plan.record(), null, "At the office"));
        for (AssignmentId task : plan.tasks.values()) {
            plan.lead(new AcknowledgeBriefing(plan.operation, task, null, "My task, my place, who leads, when to go"));
        }
        script.sends(
                plan.force.actor("supervisor"),
                new DecideGo(plan.operation, plan.record(), GoDecision.GO, "All gates are in order", List.of()));
    }

    private void meet(VictimClass how) {
        SurvivorRef child = new SurvivorRef(plan.ids.get());
        write(log.met(new Recovery(child, Set.of(how), true), script.now()));
        for (Register register : Register.values()) {
            write(log.told(new MinorNotice(child, register), script.now()));
        }
        write(log.handedOff(
                new HandOff(child, plan.seat(how == VictimClass.RECOVERED ? "child-protection" : "lantern")),
                script.now()));
    }

    private void arrest() {
        String name = SurgeNames.person(plan.number * 7) + " Doe";
        Arrest arrest = new Arrest(name, List.of(OFFENCE), plan.officer(AssignmentRole.ARREST_TEAM_LEADER), null, null);
        write(log.arrested(arrest, script.now()));
    }

    private void search() {
        EvidenceItem found =
                new EvidenceItem("Telephone", "Drawer beside the bed", plan.officer(AssignmentRole.EVIDENCE_CUSTODIAN));
        write(log.seized(found, script.now()));
        plan.lead(new ExecuteWarrant(
                plan.operation,
                plan.warrant,
                script.window(0, "19:05", "20:30").start(),
                plan.officer(AssignmentRole.CASE_AGENT),
                new Receipt(true, null),
                List.of(new ExecuteWarrant.Found(found.item(), found.place(), found.finderId())),
                plan.force.member(AssignmentRole.EVIDENCE_CUSTODIAN).name(),
                plan.force.member(AssignmentRole.SCRIBE).name()));
        note(FieldEventKind.EVIDENCE_HANDED_OVER);
    }

    private void close() {
        script.on(1, "09:00").every(Duration.ofMinutes(5));
        if (plan.isSearch()) {
            CourtReturn filed = new CourtReturn(script.now(), "Clerk of the court", null);
            plan.lead(new ReturnWarrant(plan.operation, plan.warrant, filed, List.of()));
        }
        plan.lead(new Report(
                plan.operation,
                plan.record(),
                "The hotel's own people would have called earlier, had they known whom",
                plan.juveniles.size() + " in care the same night",
                "No injuries"));
        plan.lead(new Close(plan.operation, plan.record(), "Everybody and everything is accounted for", null));
    }

    private void note(FieldEventKind kind) {
        boolean atTheSite = kind != FieldEventKind.EVIDENCE_HANDED_OVER;
        write(log.happened(kind, script.now(), atTheSite ? plan.site : null));
    }

    private void write(LogFieldEvent entry) {
        script.sends(plan.force.actor("commander"), entry);
    }
}
