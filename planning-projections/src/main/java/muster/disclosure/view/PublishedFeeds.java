package muster.disclosure.view;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import muster.shared.AgencyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How far each agency's feed has come into its topic. One at a time is at it: whoever has claimed the agency, for as long as the
 * claim runs by the database's clock. Should two be at it even so, one of them alone moves the number on.
 */
@Component
public class PublishedFeeds {
    private static final Duration CLAIM = Duration.ofSeconds(30);

    private final JdbcClient jdbc;

    PublishedFeeds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those whose feeds are published: that have their seat (rule INF-09). */
    public List<AgencyId> seated() {
        return jdbc
                .sql("SELECT agency_id FROM views.agency_model WHERE seat ORDER BY agency_id")
                .query(UUID.class)
                .list()
                .stream()
                .map(AgencyId::new)
                .toList();
    }

    /** The number of the last update of the agency that stands in its topic, as far as is known; 0 at first. */
    public long upTo(AgencyId agency) {
        return jdbc.sql("SELECT published FROM delivery.topic WHERE agency_id = ?")
                .param(agency.value())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** @return the same number; empty where somebody else is at it */
    public Optional<Long> claim(AgencyId agency, UUID claim) {
        return jdbc.sql("""
                        INSERT INTO delivery.topic AS t (agency_id, claim, claimed_until)
                        VALUES (:agency, :claim, clock_timestamp() + make_interval(secs => :secs))
                        ON CONFLICT (agency_id) DO UPDATE SET claim = excluded.claim, claimed_until = excluded.claimed_until
                            WHERE t.claimed_until <= clock_timestamp()
                        RETURNING published""")
                .param("agency", agency.value())
                .param("claim", claim)
                .param("secs", CLAIM.toSeconds())
                .query(Long.class)
                .optional();
    }

    /** What is up to {@code seq} stands in the topic; the claim runs anew. @return whether it was still good */
    public boolean published(AgencyId agency, UUID claim, long seq) {
        return jdbc.sql("""
                        UPDATE delivery.topic
                        SET published = :seq, claimed_until = clock_timestamp() + make_interval(secs => :secs)
                        WHERE agency_id = :agency AND claim = :claim""")
                        .param("seq", seq)
                        .param("secs", CLAIM.toSeconds())
                        .param("agency", agency.value())
                        .param("claim", claim)
                        .update()
                > 0;
    }

    public void release(AgencyId agency, UUID claim) {
        jdbc.sql("UPDATE delivery.topic SET claimed_until = '-infinity' WHERE agency_id = ? AND claim = ?")
                .params(agency.value(), claim)
                .update();
    }
}
