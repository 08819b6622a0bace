package muster.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import muster.ledger.store.TestDatabase;
import muster.shared.AgencyId;
import org.junit.jupiter.api.Test;

/** The wall in PostgreSQL with one grant too many, one at a time, and each time somebody notices. */
class WallMutantsIT {
    private final Kernel kernel = Kernel.started();
    private final Spaces spaces = new Spaces(kernel.owner());
    private final DatabaseWall wall = new DatabaseWall(kernel, spaces);

    /** @param open how the owner of the database would do it by mistake, and {@code shut} how it is put right */
    private record Mutant(String open, String shut) {
        static Mutant granted(String rights, String to) {
            return new Mutant("grant " + rights + " to " + to, "revoke " + rights + " from " + to);
        }

        /** Nobody reads a table without the use of its schema. */
        static Mutant shown(String rights, String schema, String to) {
            return new Mutant(
                    "grant usage on schema " + schema + " to " + to + "; grant " + rights + " to " + to,
                    "revoke " + rights + " from " + to + "; revoke usage on schema " + schema + " from " + to);
        }
    }

    @Test
    void INF_01_every_right_too_many_is_noticed() {
        Played.once();
        AgencyId agency = spaces.agencies().getFirst();
        assertThat(wall.breaches(agency)).isEmpty();
        List<Mutant> mutants = mutants(agency, spaces.agencies().get(1));
        List<String> survived = mutants.stream()
                .filter(mutant -> !isNoticed(mutant, agency))
                .map(Mutant::open)
                .toList();
        System.out.printf(
                "Wall in PostgreSQL: mutants %d, killed %d, survived %s%n",
                mutants.size(), mutants.size() - survived.size(), survived);
        assertThat(survived).isEmpty();
        assertThat(wall.breaches(agency)).isEmpty();
    }

    private boolean isNoticed(Mutant mutant, AgencyId agency) {
        kernel.owner().sql(mutant.open()).update();
        try {
            return !wall.breaches(agency).isEmpty();
        } finally {
            kernel.owner().sql(mutant.shut()).update();
        }
    }

    private List<Mutant> mutants(AgencyId agency, AgencyId other) {
        String role = DatabaseWall.role(agency);
        String own = spaces.of(agency);
        String theirs = spaces.of(other);
        List<Mutant> all = new ArrayList<>(roles(role, DatabaseWall.role(other)));
        all.addAll(built(own, theirs, role));
        all.addAll(changing(own, role));
        new SharedRows(kernel).mistakes().forEach(pair -> all.add(new Mutant(pair.getFirst(), pair.getLast())));
        for (String to : List.of(role, "public")) {
            all.add(Mutant.shown("select on " + theirs + ".feed", theirs, to));
            all.add(Mutant.shown("select on " + theirs + ".operations", theirs, to));
            all.add(Mutant.shown("select (data) on " + theirs + ".feed", theirs, to));
        }
        wall.others(agency).stream()
                .filter(table -> !table.startsWith("agency_"))
                .map(table -> Mutant.shown("select on " + table, table.substring(0, table.indexOf('.')), role))
                .filter(mutant -> !mutant.open().contains("schema public "))
                .forEach(all::add);
        return all;
    }

    private static List<Mutant> roles(String role, String other) {
        return List.of(
                Mutant.granted(other, role),
                Mutant.granted("pg_read_all_data", role),
                Mutant.granted("pg_write_all_data", role),
                Mutant.granted("muster_service", role),
                new Mutant("alter role " + role + " superuser", "alter role " + role + " nosuperuser"),
                new Mutant("alter role " + role + " bypassrls", "alter role " + role + " nobypassrls"),
                new Mutant("alter role " + role + " createrole", "alter role " + role + " nocreaterole"),
                new Mutant("alter role " + role + " login", "alter role " + role + " nologin"),
                new Mutant(
                        "grant " + role + " to " + TestDatabase.SERVICE + " with inherit true",
                        "grant " + role + " to " + TestDatabase.SERVICE + " with inherit false"));
    }

    private static List<Mutant> changing(String own, String role) {
        List<Mutant> all = new ArrayList<>();
        for (String table : List.of(own + ".feed", own + ".operations")) {
            Stream.of("insert", "update", "delete", "truncate")
                    .forEach(right -> all.add(Mutant.granted(right + " on " + table, role)));
        }
        all.add(Mutant.granted("create on schema " + own, role));
        // That events are deleted is refused by a trigger as well, so such a grant opens nothing.
        all.add(Mutant.granted("update on ledger.head", "muster_service"));
        all.add(Mutant.granted("insert on ledger.streams", "muster_service"));
        all.add(Mutant.granted("delete on ledger.claims", "muster_service"));
        all.add(Mutant.granted("delete on ledger.idempotency", "muster_service"));
        return all;
    }

    /** What somebody builds that has more rights than whoever looks through it. */
    private static List<Mutant> built(String own, String theirs, String role) {
        return List.of(
                new Mutant(
                        "create view " + own + ".peek as select * from " + theirs + ".feed; grant select on " + own
                                + ".peek to " + role,
                        "drop view " + own + ".peek"),
                new Mutant(
                        "create materialized view " + own + ".peek as select * from " + theirs + ".feed",
                        "drop materialized view " + own + ".peek"),
                new Mutant(
                        "create function " + own + ".peek() returns bigint security definer language sql as"
                                + " 'select count(*) from " + theirs + ".feed'",
                        "drop function " + own + ".peek()"),
                new Mutant(
                        "create function public.peek() returns bigint security definer language sql as"
                                + " 'select count(*) from " + theirs + ".feed'",
                        "drop function public.peek()"),
                new Mutant(
                        "alter table " + own + ".feed add column position bigint",
                        "alter table " + own + ".feed drop column position"));
    }
}
