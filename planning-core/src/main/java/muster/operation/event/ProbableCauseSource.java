package muster.operation.event;

/** Where a fact of the affidavit comes from. */
public enum ProbableCauseSource {
    ONLINE,
    SURVEILLANCE,
    INFORMANT,
    WITNESS,
    VICTIM,
    RECORDS,
    UNDERCOVER,
    OTHER
}
