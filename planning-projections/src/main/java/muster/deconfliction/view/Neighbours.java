package muster.deconfliction.view;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import muster.disclosure.Column;
import muster.disclosure.Matrix;
import muster.disclosure.Sight;
import muster.policy.DeconflictionPack;
import muster.policy.Distance;
import muster.shared.Window;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rule DEC-02: the others near raids, by one question for all of them. A box finds who may be near, by the index; how far is measured after. */
final class Neighbours {
    private static final String NEAR = """
            SELECT own.n, r.id, r.operation_id, o.agency_id, o.contact_name, o.contact_phone, o.exempt, s.premises,
                   r.place[0] AS longitude, r.place[1] AS latitude, lower(r.entry) AS starts, upper(r.entry) AS ends
            FROM unnest(:n::int[], :operations::uuid[], :starts::timestamptz[], :ends::timestamptz[],
                        :west::float8[], :south::float8[], :east::float8[], :north::float8[])
                     AS own (n, operation, starts, ends, west, south, east, north)
            JOIN views.deconfliction_raid r
                ON r.place <@ box(point(own.west, own.south), point(own.east, own.north))
                    AND r.entry && tstzrange(own.starts, own.ends) AND r.operation_id <> own.operation
            JOIN views.deconfliction_operation o ON o.id = r.operation_id AND NOT o.exempt
            JOIN views.deconfliction_site s ON s.id = r.site_id
            ORDER BY own.n, r.id""";

    private static final double HALF_TURN = 180;

    private final JdbcClient jdbc;
    private final DeconflictionPack pack;

    Neighbours(JdbcClient jdbc, DeconflictionPack pack) {
        this.jdbc = jdbc;
        this.pack = pack;
    }

    /** @param n which of the raids it is about */
    private record Box(int n, Raid raid, Window wide, double west, double south, double east, double north) {
        Box turned(double degrees) {
            return new Box(n, raid, wide, west + degrees, south, east + degrees, north);
        }
    }

    /** In the order of the raids. */
    List<Pair> of(List<Raid> raids) {
        List<Box> boxes = boxes(raids);
        if (boxes.isEmpty() || Matrix.RAID.seenBy(Column.NEIGH) != Sight.CONTACT) {
            return List.of();
        }
        return jdbc
                .sql(NEAR)
                .param("n", boxes.stream().map(Box::n).toArray(Integer[]::new))
                .param("operations", texts(boxes, box -> box.raid().operationId()))
                .param("starts", texts(boxes, box -> box.wide().start()))
                .param("ends", texts(boxes, box -> box.wide().end()))
                .param("west", boxes.stream().map(Box::west).toArray(Double[]::new))
                .param("south", boxes.stream().map(Box::south).toArray(Double[]::new))
                .param("east", boxes.stream().map(Box::east).toArray(Double[]::new))
                .param("north", boxes.stream().map(Box::north).toArray(Double[]::new))
                .query((row, number) -> Pair.of(raids.get(row.getInt("n")), Raid.read(row, number)))
                .list()
                .stream()
                .filter(pair -> Distance.metres(pair.own().place(), pair.other().place()) <= pack.metresApart())
                .distinct()
                .toList();
    }

    private static String[] texts(List<Box> boxes, Function<Box, Object> text) {
        return boxes.stream().map(box -> text.apply(box).toString()).toArray(String[]::new);
    }

    private List<Box> boxes(List<Raid> raids) {
        List<Box> boxes = new ArrayList<>();
        for (int n = 0; n < raids.size(); n++) {
            if (!raids.get(n).exempt()) {
                add(boxes, around(n, raids.get(n)));
            }
        }
        return boxes;
    }

    private Box around(int n, Raid raid) {
        double north = Distance.degreesNorth(pack.metresApart());
        double east = Distance.degreesEast(pack.metresApart(), raid.place().latitude());
        double longitude = raid.place().longitude();
        double latitude = raid.place().latitude();
        return new Box(
                n,
                raid,
                pack.widened(raid.window()),
                longitude - east,
                latitude - north,
                longitude + east,
                latitude + north);
    }

    /** What reaches over the date line is looked at from its other side as well. */
    private static void add(List<Box> boxes, Box box) {
        boxes.add(box);
        if (box.west() < -HALF_TURN) {
            boxes.add(box.turned(2 * HALF_TURN));
        }
        if (box.east() > HALF_TURN) {
            boxes.add(box.turned(-2 * HALF_TURN));
        }
    }
}
