package muster.operation.event;

/** What is written down on the day itself. */
public enum FieldEventKind {
    /** A team is ready at its site. */
    SET,
    /** All sites are let go; or some, and then with a reason (rule OPS-08). */
    RELEASE,
    ENTRY,
    SCENE_SECURED,
    ARREST,
    /** A person was met: screened, possibly a victim, identified, recovered (rule VIC-05). */
    RECOVERY,
    /** A survivor is with a provider. */
    HAND_OFF,
    /** Somebody who must be told of a minor was told (rule VIC-06). */
    NOTICE,
    EVIDENCE,
    EVIDENCE_HANDED_OVER,
    /** A member is accounted for, after an abort or at the end (rule OPS-06). */
    STOOD_DOWN,
    INCIDENT,
    NOTE
}
