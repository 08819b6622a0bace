package muster.outside;

import static muster.outside.TaskForce.API;

/** The doors of one agency's own model, and of what there is to know of it. */
final class AgencyDoors {
    private AgencyDoors() {}

    static void of(String agency, Plan plan, Doors doors) {
        String model = API + "/agencies/" + agency;
        String known = model + "/operations/" + plan.id();
        doors.read("agency's map", known + "/map.geojson");
        doors.read("agency's tak.zip", known + "/tak.zip");
        doors.read("agency's plan.pdf", known + "/plan.pdf");
        doors.read("agency's plan.html", known + "/plan.html");
        doors.read("agency's outcome", known + "/outcomes");
        doors.read("agency's outcomes", model + "/outcomes");
        doors.read("agency's tasks", model + "/tasks");
        doors.read("agency's contacts", model + "/contacts");
        doors.read("agency's counts", model + "/counts");
        doors.read("agency's export", model + "/model.zip");
        doors.read("agency's calendar", model + "/calendar.ics");
        doors.read("agency's feed", model + "/updates");
        doors.read("agency's list", model + "/operations");
        doors.read("agency's model", known);
        doors.read("list event types", API + "/event-types");
        doors.read("read event type", API + "/event-types/muster.raid.scheduled.v1");
    }

    /** How a model is looked after, and taken down for an agency that has no seat any more. */
    static void upkeep(TaskForce force, Doors doors) {
        String model = API + "/agencies/" + force.lead() + "/model";
        doors.read("watch model", model);
        doors.put("rebuild model", caller -> caller.post(model + "/rebuilds", Body.of()));
        String left = force.agency("MEDICAL");
        force.coordinator()
                .post(API + "/agencies/" + left + "/revocations", Body.of("reason", "Left"))
                .expect(200);
        String drop = API + "/agencies/" + left + "/model?validateOnly=true&reason=Left";
        doors.put("drop model", caller -> caller.delete(drop));
    }
}
