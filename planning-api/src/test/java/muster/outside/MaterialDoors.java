package muster.outside;

import java.util.LinkedHashMap;
import java.util.Map;

/** The doors to material that its originator controls (rule INF-05). */
final class MaterialDoors {
    private MaterialDoors() {}

    /** What the lead agency contributed itself. */
    static void open(Doors doors, Plan plan) {
        String path = plan.path() + "/materials";
        String one = "/" + plan.add("materials", material());
        String permission = plan.add("materials" + one + "/permissions", permission());
        doors.list("contribute", "list materials", path, MaterialDoors::material);
        doors.write("permit release", path + one + "/permissions", MaterialDoors::permission);
        doors.write(
                "revoke permission",
                path + one + "/permissions/" + permission + "/revocations",
                () -> Body.of("reason", "A source"));
        doors.write("pass on", path + one + "/passings", MaterialDoors::passing);
    }

    static Map<String, Body> bodies(Plan plan) {
        String one = "materials/" + plan.add("materials", material());
        String permission = plan.add(one + "/permissions", permission());
        Map<String, Body> bodies = new LinkedHashMap<>();
        bodies.put("materials", material());
        bodies.put(one + "/permissions", permission());
        bodies.put(one + "/permissions/" + permission + "/revocations", Body.of("reason", "A source"));
        bodies.put(one + "/passings", passing());
        return bodies;
    }

    static Body material() {
        return Body.of("title", "Advertisements", "content", "Four name the number that ends in 0199");
    }

    static Body permission() {
        return Body.of("outside", "The hotline", "until", "2099-01-01T00:00:00Z", "reason", "So that beds are found");
    }

    static Body passing() {
        return Body.of("outside", "The hotline", "purpose", "Beds for four");
    }
}
