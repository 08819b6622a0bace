package planted.muster.operation.http;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RestController;

/** A door that everybody sees and that asks the database itself. */
@RestController
public class Exposed {
    public void ask(JdbcClient database) {}
}
