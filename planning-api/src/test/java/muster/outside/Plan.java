package muster.outside;

/** An operation that is being planned, by those who may. */
record Plan(TaskForce force, String id) {
    String path() {
        return TaskForce.API + "/operations/" + id;
    }

    Plan invite(String agency) {
        add("participations", Body.of("agencyId", agency));
        return this;
    }

    Plan withdraw(String agency) {
        force.leading()
                .delete(path() + "/participations/" + agency + "?reason=Done")
                .expect(200);
        return this;
    }

    String site() {
        return add("sites", Bodies.site());
    }

    String warrant(String site) {
        return add("warrants", Bodies.warrant(site, force.officer()));
    }

    /** A site with a warrant that a judge issued. */
    String lawfulSite() {
        String site = site();
        decide(warrant(site), Bodies.verdict("APPROVED"));
        return site;
    }

    /** The path of a warrant that a judge issued for any hour. */
    String issued(Body request) {
        String warrant = add("warrants", request);
        decide(warrant, Bodies.verdict("APPROVED").with("nightService", true));
        return path() + "/warrants/" + warrant;
    }

    void decide(String warrant, Body verdict) {
        force.judge()
                .post(path() + "/warrants/" + warrant + "/decisions", verdict)
                .expect(200);
    }

    String raid() {
        return add("raids", Bodies.raid(lawfulSite(), Bodies.window("10:00", "11:00")));
    }

    String task(String officer, Body window) {
        return add("assignments", Bodies.task(officer, window));
    }

    /** Somebody of the lead agency who can accept command. */
    String deputy(String sub) {
        return force.coordinator()
                .post(TaskForce.API + "/officers", Bodies.officer(force.lead()).with("subject", sub))
                .expect(201)
                .id();
    }

    String add(String what, Body body) {
        return post(what, body).expect(201).id();
    }

    Answer post(String what, Object body) {
        return force.leading().post(path() + "/" + what, body);
    }

    Answer replacements(String task) {
        return force.leading()
                .get(path() + "/assignments/" + task + "/replacements")
                .expect(200);
    }

    Answer read() {
        return force.leading().get(path()).expect(200);
    }
}
