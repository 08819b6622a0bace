package muster.outside;

/** Somebody who tries to get what he should not. */
interface Probe {
    /** What was got; empty where the wall holds. */
    String tried();
}
