package muster.operation.event;

import muster.shared.SurvivorRef;

/** That somebody who must be told of a minor was told (rule VIC-06). */
public record MinorNotice(SurvivorRef survivorRef, Register to) {
    /** Who must be told, each within its time. */
    public enum Register {
        CHILD_PROTECTION,
        /** The National Center for Missing and Exploited Children. */
        NCMEC,
        /** The missing person file of the National Crime Information Center. */
        NCIC
    }
}
