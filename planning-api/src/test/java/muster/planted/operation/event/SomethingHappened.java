package muster.planted.operation.event;

import org.springframework.jdbc.core.simple.JdbcClient;

/** No record, and it knows a database. */
public class SomethingHappened {
    JdbcClient database;
}
