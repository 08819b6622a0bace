package muster.disclosure.view;

import java.util.Optional;
import java.util.function.Function;
import muster.shared.AgencyId;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads what is an agency's in a transaction that has put on the agency's own role, so that no mistake in a query crosses the wall. */
@Component
public class AgencyRole {
    private final JdbcClient jdbc;
    private final TransactionTemplate reading;

    AgencyRole(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** @param read given the schema of the agency's model; empty where nothing is kept for the agency */
    public <T> Optional<T> reading(AgencyId agency, Function<String, T> read) {
        try {
            return found(agency, read);
        } catch (BadSqlGrammarException | DataIntegrityViolationException gone) {
            // A rebuild took the schema, or a drop the role as well, between finding and reading it; now is seen what
            // there is.
            return found(agency, read);
        }
    }

    private <T> Optional<T> found(AgencyId agency, Function<String, T> read) {
        return reading.execute(status -> {
            // One statement for both: whoever reads waits for each.
            Optional<String> space = jdbc.sql("SELECT space, set_config('role', ?, true) FROM views.agency_model"
                            + " WHERE agency_id = ?")
                    .params(AgencySpace.roleOf(agency), agency.value())
                    .query((row, number) -> row.getString(1))
                    .optional();
            return space.map(read);
        });
    }
}
