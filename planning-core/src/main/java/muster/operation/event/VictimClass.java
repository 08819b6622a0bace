package muster.operation.event;

/** The counters of rule VIC-05, each with its definition; a person can be counted in several. */
public enum VictimClass {
    SCREENED("Spoken with to find out whether the person is or was held or exploited."),
    POTENTIAL_VICTIM("Signs of trafficking were found; it is not established yet."),
    IDENTIFIED("Known to be a victim, and perhaps not in the situation now."),
    RECOVERED("Removed from continuing victimisation."),
    MISSING_CHILD_LOCATED("A child reported missing was found.");

    private final String definition;

    VictimClass(String definition) {
        this.definition = definition;
    }

    public String definition() {
        return definition;
    }
}
