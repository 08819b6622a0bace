package muster.outside;

import java.util.Map;

/** The doors to what prosecutors look at and write (rule INF-08). */
final class ReviewDoors {
    private ReviewDoors() {}

    static void open(Doors doors, Plan plan) {
        String marks = plan.path() + "/review-marks";
        String mark = plan.add("review-marks", marked());
        doors.list("mark for review", "list marks", marks, ReviewDoors::marked);
        doors.write("close review", marks + "/" + mark + "/closings", ReviewDoors::closed);
        doors.list(
                "write note",
                "list notes",
                plan.path() + "/privileged-notes",
                () -> Body.of("content", "Charge first"));
    }

    static Map<String, Body> bodies(Plan plan) {
        return Map.of(
                "review-marks",
                marked(),
                "review-marks/" + plan.add("review-marks", marked()) + "/closings",
                closed(),
                "privileged-notes",
                Body.of("content", "Charge first"));
    }

    static Body marked() {
        return Body.of("material", "Page 4 of the notebook", "reason", "The witness told it another way");
    }

    static Body closed() {
        return Body.of("outcome", "DISCLOSABLE", "reason", "Goes to the defence");
    }
}
