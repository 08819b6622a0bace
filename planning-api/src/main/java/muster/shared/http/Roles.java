package muster.shared.http;

import muster.shared.Actor;

/** The roles of access tokens, as far as more than one door asks for them. */
public final class Roles {
    public static final String COORDINATOR = "coordinator";
    public static final String LEAD = "lead";
    public static final String SUPERVISOR = "supervisor";
    public static final String PROSECUTOR = "prosecutor";
    public static final String JUDGE = "judge";
    public static final String AGENCY = "agency";
    public static final String OFFICER = "officer";
    public static final String ADVOCATE = "advocate";
    public static final String WATCH = "watch";
    public static final String AUDITOR = "auditor";

    private Roles() {}

    /** Who reads the task force's agencies and roster. */
    public static boolean plansOrCoordinates(Actor actor) {
        return actor.is(COORDINATOR) || actor.is(LEAD) || actor.is(SUPERVISOR) || actor.is(PROSECUTOR);
    }
}
