package muster.operation.event;

/** The task a person has in an operation. */
public enum AssignmentRole {
    COMMANDER,
    OPERATIONS_SUPERVISOR,
    CASE_AGENT,
    ENTRY_TEAM_LEADER,
    ENTRY_TEAM,
    ARREST_TEAM_LEADER,
    ARREST_TEAM,
    COVER,
    SURVEILLANCE,
    UNDERCOVER,
    PERIMETER,
    TRANSPORT,
    EVIDENCE_CUSTODIAN,
    SCRIBE,
    COMMS,
    MEDIC,
    VICTIM_SPECIALIST,
    VICTIM_ADVOCATE,
    FORENSIC_INTERVIEWER,
    INTERPRETER,
    PROSECUTOR_ON_CALL;

    /** Commands others; such a person may call the operation off (rule OPS-06). */
    public boolean leads() {
        return this == COMMANDER
                || this == OPERATIONS_SUPERVISOR
                || this == ENTRY_TEAM_LEADER
                || this == ARREST_TEAM_LEADER;
    }
}
