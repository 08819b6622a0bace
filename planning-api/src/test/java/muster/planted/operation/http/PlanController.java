package muster.planted.operation.http;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RestController;

/** A door that is public and asks the database itself. Abstract, so that no running service takes it for one. */
@RestController
public abstract class PlanController {
    JdbcClient database;
}
