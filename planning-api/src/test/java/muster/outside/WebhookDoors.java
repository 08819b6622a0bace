package muster.outside;

import static muster.outside.TaskForce.API;

/** The doors of one agency's receiver, for the table of who may do what. */
final class WebhookDoors {
    private WebhookDoors() {}

    static void into(Doors doors, TaskForce force) {
        String hooks = API + "/agencies/" + force.lead() + "/webhooks";
        Body receiver = Body.of("url", "https://receiver.example/updates");
        String id = force.reader(force.lead())
                .post(hooks, receiver)
                .expect(201)
                .at("/id")
                .asString();
        calendarLinks(doors, force);
        String hook = hooks + "/" + id;
        doors.list("add webhook", "list webhooks", hooks, () -> receiver);
        doors.read("read webhook", hook);
        doors.put("remove webhook", caller -> caller.delete(hook + "?validateOnly=true"));
        doors.write("disable webhook", hook + "/disablings", Body::of);
        doors.write("enable webhook", hook + "/enablings", Body::of);
        doors.write("rotate keys", hook + "/rotations", Body::of);
        doors.read("webhook jwks", hook + "/jwks");
        doors.read("webhook secrets", hook + "/secrets");
        doors.read("deliveries", hook + "/deliveries");
        doors.read("parked lanes", hook + "/parked");
        doors.write("test webhook", hook + "/tests", Body::of);
        String lane = hook + "/parked/11111111-2222-4333-8444-555555555555/retries";
        doors.write("retry lane", lane, Body::of);
        doors.write("replay updates", hook + "/replays", () -> Body.of("from", 1, "to", 1));
    }

    private static void calendarLinks(Doors doors, TaskForce force) {
        String links = API + "/agencies/" + force.lead() + "/calendar-links";
        Body label = Body.of("label", "Desk");
        String link = force.reader(force.lead()).post(links, label).expect(201).id();
        doors.list("add calendar link", "list cal. links", links, () -> label);
        doors.read("read cal. link", links + "/" + link);
        // The address is all that is asked for.
        doors.read(
                "linked calendar",
                force.reader(force.lead())
                        .get(links + "/" + link)
                        .expect(200)
                        .at("/path")
                        .asString());
        doors.put("revoke cal. link", caller -> caller.delete(links + "/" + link + "?validateOnly=true"));
    }
}
