package planted.muster.operation.event;

/** An event that is no value. */
public class Loose {}
