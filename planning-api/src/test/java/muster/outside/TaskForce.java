package muster.outside;

/** An enrolled lead agency with an officer, and those who act for it. */
record TaskForce(Service muster, Caller coordinator, String lead, Person chief, String officer) {
    static final String API = "/api/v1";

    static TaskForce enrolled(Service muster) {
        Caller coordinator = muster.as(Person.without("Coordinator", "coordinator"));
        String lead = coordinator
                .post(API + "/agencies", Bodies.agency("LOCAL_LAW_ENFORCEMENT"))
                .expect(201)
                .id();
        String officer = coordinator
                .post(API + "/officers", Bodies.officer(lead))
                .expect(201)
                .id();
        return new TaskForce(muster, coordinator, lead, Person.of("Chief", lead, "lead"), officer);
    }

    String agency(String kind) {
        return coordinator
                .post(API + "/agencies", Bodies.agency(kind))
                .expect(201)
                .id();
    }

    String officerOf(String agency) {
        return coordinator
                .post(API + "/officers", Bodies.officer(agency))
                .expect(201)
                .id();
    }

    Caller leading() {
        return muster.as(chief);
    }

    Caller judge() {
        return muster.as(Person.without("Hon. Abara", "judge"));
    }

    Caller auditor() {
        return muster.as(Person.without("Auditor", "auditor"));
    }

    /** A machine or a person that reads for an agency. */
    Caller reader(String agency) {
        return muster.as(Person.of("Reader", agency, "agency"));
    }

    Plan open() {
        return open(Bodies.operation(lead));
    }

    Plan open(Body operation) {
        String id = leading().post(API + "/operations", operation).expect(201).id();
        return new Plan(this, id);
    }
}
