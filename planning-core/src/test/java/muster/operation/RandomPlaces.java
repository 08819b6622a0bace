package muster.operation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import muster.operation.event.Occupants;
import muster.operation.event.Perimeter;
import muster.operation.event.Photo;
import muster.operation.event.SiteAdded;
import muster.operation.event.SiteSurvey;
import muster.operation.event.TraumaCentre;
import muster.operation.event.VerificationMethod;
import muster.shared.Location;
import muster.shared.OfficerId;
import muster.shared.OperationId;
import muster.shared.RiskAssessmentId;
import muster.shared.SiteId;
import muster.shared.VerificationId;

/** What people might ask about sites. */
final class RandomPlaces {
    private final RandomGenerator random;
    private final RandomWords words;
    private final OperationId operation;
    private final List<SiteId> sites = new ArrayList<>();
    private final Map<SiteId, SiteAdded> doors = new HashMap<>();

    RandomPlaces(RandomGenerator random, RandomWords words, OperationId operation) {
        this.random = random;
        this.words = words;
        this.operation = operation;
    }

    void learn(SiteAdded site) {
        sites.add(site.siteId());
        doors.put(site.siteId(), site);
    }

    boolean isEmpty() {
        return sites.isEmpty();
    }

    /** Now and then one that nobody added. */
    SiteId one() {
        return sites.isEmpty() || random.nextInt(20) == 0 ? new SiteId(words.id()) : words.oneOf(sites);
    }

    OperationCommand site() {
        SiteId id = new SiteId(words.id());
        Location place = new Location(random.nextDouble(-90, 90), random.nextDouble(-180, 180));
        ZoneId zone = ZoneId.of(random.nextInt(4) == 0 ? "America/Denver" : "America/Los_Angeles");
        return new AddSite(
                operation, id, words.word("label"), words.word("address"), place, zone, random.nextInt(4) > 0);
    }

    OperationCommand survey() {
        SiteSurvey.Place place = new SiteSurvey.Place(words.word("place"), null);
        return new SurveySite(
                operation,
                one(),
                new SiteSurvey(
                        List.of(words.word("door")),
                        new Occupants(random.nextInt(9), random.nextInt(2), random.nextInt(3)),
                        List.of(words.word("hazard")),
                        new TraumaCentre(words.word("hospital"), words.word("route")),
                        place,
                        new SiteSurvey.Place(words.word("rally"), null),
                        new SiteSurvey.Place(words.word("post"), null),
                        random.nextBoolean() ? null : words.word("advice"),
                        random.nextBoolean() ? null : perimeter()));
    }

    private Perimeter perimeter() {
        double latitude = random.nextDouble(-80, 80);
        double longitude = random.nextDouble(-170, 170);
        return new Perimeter(List.of(
                new Location(latitude, longitude),
                new Location(latitude, longitude + random.nextDouble()),
                new Location(latitude + random.nextDouble(), longitude)));
    }

    /** Mostly whole, and mild more often than grave. */
    OperationCommand assess() {
        Map<String, Boolean> answers = new TreeMap<>();
        SafeHarbor.PACKS
                .risk()
                .matrixOf("US-CA")
                .factors()
                .forEach(factor -> answers.put(factor.code(), random.nextInt(3) == 0));
        if (random.nextInt(8) == 0) {
            answers.remove("DOGS");
        }
        return new AssessRisk(operation, new RiskAssessmentId(words.id()), one(), null, answers);
    }

    /** Mostly of the door that the plan names. */
    OperationCommand verify(OfficerId officer, Instant now) {
        SiteId site = one();
        SiteAdded door = doors.get(site);
        boolean right = door != null && random.nextInt(5) > 0;
        return new VerifyAddress(
                operation,
                new VerificationId(words.id()),
                site,
                officer,
                words.oneOf(VerificationMethod.values()),
                words.word("description"),
                new Photo(words.word("photo"), words.word("hash")),
                right ? door.address() : words.word("address"),
                right && random.nextBoolean() ? door.address() : null,
                right ? door.location() : new Location(1, 2),
                now);
    }
}
