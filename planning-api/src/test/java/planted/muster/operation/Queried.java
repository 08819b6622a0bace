package planted.muster.operation;

import java.sql.Connection;

/** A decision that asks a database. */
public record Queried(Connection connection) {}
