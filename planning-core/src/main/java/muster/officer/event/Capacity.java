package muster.officer.event;

/** In which capacity a person serves; decides which roles it may fill (rule STF-01). */
public enum Capacity {
    SWORN,
    ATTORNEY,
    ADVOCATE,
    FORENSIC_INTERVIEWER,
    INTERPRETER,
    MEDIC,
    ANALYST
}
