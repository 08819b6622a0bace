package muster.agency.event;

/** What an agency is; decides its column of the disclosure matrix. */
public enum AgencyKind {
    FEDERAL_LAW_ENFORCEMENT,
    STATE_LAW_ENFORCEMENT,
    LOCAL_LAW_ENFORCEMENT,
    PROSECUTOR,
    VICTIM_SERVICES,
    CHILD_PROTECTION,
    MEDICAL,
    COURT,
    FUSION_CENTER;

    public boolean isPolice() {
        return this == FEDERAL_LAW_ENFORCEMENT || this == STATE_LAW_ENFORCEMENT || this == LOCAL_LAW_ENFORCEMENT;
    }
}
