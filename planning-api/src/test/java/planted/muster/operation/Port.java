package planted.muster.operation;

/** An interface that one class implements. */
public interface Port {}
