package muster.outside;

import static muster.outside.TaskForce.API;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code deploy/compose.yaml} describes, started. */
class ComposedIT {
    private static final Person COORDINATOR = Person.without("Coordinator", "coordinator");
    private static final Person AUDITOR = Person.without("Auditor", "auditor");

    @TempDir
    private static Path folder;

    private static OpenIdIssuer issuer;
    private static Composition composition;
    private static String migrated;

    @BeforeAll
    static void up() throws Exception {
        issuer = new OpenIdIssuer();
        composition = new Composition(folder, issuer.uri());
        composition.psql("roles");
        migrated = composition.migrate();
        composition.psql("lock");
        composition.serve();
    }

    @AfterAll
    static void down() throws Exception {
        composition.close();
        issuer.close();
    }

    @Test
    void it_serves_who_bears_a_token_of_the_configured_issuer_for_the_configured_audience() throws Exception {
        assertThat(migrated).contains("The schema has version ");
        Caller coordinator = composition.bearing(issuer.token(COORDINATOR, OpenIdIssuer.AUDIENCE));
        String agency = coordinator
                .post(API + "/agencies", Bodies.agency("LOCAL_LAW_ENFORCEMENT"))
                .expect(201)
                .id();
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() ->
                        coordinator.get(API + "/agencies").expect(200).text().contains(agency));
        composition
                .bearing(issuer.token(COORDINATOR, "somebody-else"))
                .get(API + "/agencies")
                .expect(401);
    }

    @Test
    void what_it_records_is_signed_with_the_key_that_was_made_for_it() throws Exception {
        composition
                .bearing(issuer.token(COORDINATOR, OpenIdIssuer.AUDIENCE))
                .post(API + "/agencies", Bodies.agency("LOCAL_LAW_ENFORCEMENT"))
                .expect(201);
        Caller auditor = composition.bearing(issuer.token(AUDITOR, OpenIdIssuer.AUDIENCE));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> auditor.get(API + "/ledger/checkpoint").status() == 200);
        assertThat(auditor.get(API + "/ledger/checkpoint").at("/note").asString())
                .startsWith("composed.example/muster\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO ledger.events SELECT * FROM ledger.events",
                "UPDATE ledger.events SET type = 'another'",
                "DELETE FROM ledger.events",
                "TRUNCATE ledger.events",
                "UPDATE ledger.head SET position = 0",
                "DELETE FROM ledger.claims",
                "DELETE FROM ledger.idempotency",
                "ALTER TABLE ledger.events DISABLE TRIGGER ALL",
                "DROP SCHEMA ledger CASCADE",
                "SET ROLE muster_ledger",
                "GRANT muster_ledger TO current_user",
            })
    void nobody_who_can_log_in_changes_the_ledger_by_hand(String statement) throws Exception {
        for (String login : new String[] {"service", "owner"}) {
            assertThatThrownBy(() -> tell(login, statement))
                    .as(login)
                    .isInstanceOf(SQLException.class)
                    .extracting(refused -> ((SQLException) refused).getSQLState())
                    .isEqualTo("42501");
        }
    }

    @Test
    void for_the_next_version_the_roles_are_made_again_and_the_owner_is_locked_out_again() throws Exception {
        composition.psql("roles");
        tell("owner", "SET ROLE muster_ledger");
        composition.psql("lock");
        assertThatThrownBy(() -> tell("owner", "SET ROLE muster_ledger")).hasMessageContaining("permission denied");
        assertThat(composition.isHealthy()).isTrue();
    }

    @Test
    void secrets_are_made_once_where_only_their_maker_gets_in() throws Exception {
        String before = composition.password("ledger-key") + composition.password("owner");
        composition.makeSecrets();
        assertThat(composition.password("ledger-key") + composition.password("owner"))
                .isEqualTo(before)
                .startsWith("PRIVATE+KEY+composed.example/muster+");
        assertThat(composition.password("owner")).hasSize(32).isNotEqualTo(composition.password("service"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(
                        composition.secret("owner").getParent())))
                .isEqualTo("rwx------");
    }

    private static void tell(String login, String statement) throws Exception {
        try (Connection connection = composition.connect("muster_" + login, composition.password(login));
                Statement told = connection.createStatement()) {
            told.execute(statement);
        }
    }
}
