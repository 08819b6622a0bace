package planted.muster.operation;

/** A class whose name says nothing. */
public class RaidHelper {}
