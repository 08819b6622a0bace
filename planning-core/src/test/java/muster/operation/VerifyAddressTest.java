package muster.operation;

import static muster.operation.SafeHarbor.ADVOCATE;
import static muster.operation.SafeHarbor.LEAD;
import static muster.operation.SafeHarbor.NOW;
import static muster.operation.SafeHarbor.OPERATION;
import static muster.operation.SafeHarbor.ORTEGA;
import static muster.operation.SafeHarbor.PACKS;
import static muster.operation.SafeHarbor.PARLOUR;
import static muster.operation.SafeHarbor.POLICE;
import static muster.operation.SafeHarbor.SHERIFF;
import static muster.operation.SafeHarbor.facts;
import static muster.operation.SafeHarbor.opened;
import static muster.operation.SafeHarbor.parlour;
import static muster.operation.Trial.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import muster.decision.OfficerOnFile;
import muster.officer.event.Capacity;
import muster.operation.event.AddressVerified;
import muster.operation.event.Photo;
import muster.operation.event.VerificationMethod;
import muster.shared.Location;
import muster.shared.OfficerId;
import muster.shared.SiteId;
import muster.shared.VerificationId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule SIT-01: two persons, at least one of them there, and plan, warrant and place agree. */
class VerifyAddressTest {
    private static final VerificationId ID = new VerificationId(SafeHarbor.id(30));
    private static final Photo PHOTO = new Photo("P-17", "ab".repeat(32));
    private static final Location DOOR = new Location(33.77, -118.19);
    private static final Instant SEEN = NOW.minus(Duration.ofHours(2));
    private static final Trial PLANNED = given(opened(), parlour());

    @Test
    void SIT_01_who_was_there_says_that_it_is_the_door_of_the_plan_and_of_the_warrant() {
        PLANNED.when(verify("12 Harbor Way", "12 Harbor Way", DOOR), facts(LEAD, NOW))
                .expectEvents(new AddressVerified(
                        OPERATION,
                        ID,
                        PARLOUR,
                        ORTEGA,
                        SHERIFF,
                        "Sam Ortega",
                        "ortega-sub",
                        VerificationMethod.DRIVE_BY,
                        "Grey door, two steps",
                        PHOTO,
                        "12 Harbor Way",
                        "12 Harbor Way",
                        DOOR,
                        0.0,
                        SEEN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12 HARBOR WAY", "12, Harbor  Way.", "12 H\u00e0rbor Way"})
    void SIT_01_how_an_address_is_written_does_not_count(String observed) {
        Trial.warned(PLANNED.when(verify(observed, "12 harbor way", DOOR), facts(LEAD, NOW)));
    }

    @ParameterizedTest
    @CsvSource({
        "21 Harbor Way,",
        "12 Harbor Way, 12 Harbor Street",
        "12 Harbor Way Unit 2,",
        "12 Harbor Way, 12 Harbor Wy"
    })
    void SIT_01_another_door_is_refused_whether_the_officer_or_the_warrant_names_it(
            String observed, @Nullable String warrant) {
        Trial.refused(PLANNED.when(verify(observed, warrant, DOOR), facts(LEAD, NOW)), "SIT-01", "wrong-door");
    }

    /** 0.0004 degrees of latitude are 44.5 m, 0.00045 are 50.04 m: told as 50.0 m, which is still within the pack's 50 m. */
    @ParameterizedTest
    @CsvSource({"33.7704, true", "33.77045, true", "33.770451, false", "33.771, false"})
    void SIT_01_the_points_lie_no_further_apart_than_the_pack_says(double latitude, boolean agree) {
        var result = PLANNED.when(
                verify("12 Harbor Way", "12 Harbor Way", new Location(latitude, -118.19)), facts(LEAD, NOW));
        if (agree) {
            result.expectSuccessfulHandlerExecution();
        } else {
            Trial.refused(result, "SIT-01", "wrong-door");
        }
    }

    @Test
    void SIT_01_a_warrant_that_was_not_compared_is_a_warning() {
        Trial.warned(PLANNED.when(verify("12 Harbor Way", null, DOOR), facts(LEAD, NOW)), "SIT-01");
    }

    @Test
    void what_is_named_must_be_there_and_have_been_seen() {
        OfficerId nobody = new OfficerId(SafeHarbor.id(99));
        SiteId nowhere = new SiteId(SafeHarbor.id(98));
        Trial.invalid(PLANNED.when(verify(PARLOUR, nobody, SEEN), facts(LEAD, NOW)), "unknown-officer");
        Trial.invalid(PLANNED.when(verify(nowhere, ORTEGA, SEEN), facts(LEAD, NOW)), "unknown-site");
        Instant ahead = NOW.plusNanos(1_000);
        Trial.invalid(PLANNED.when(verify(PARLOUR, ORTEGA, ahead), facts(LEAD, NOW)), "observed-in-the-future");
        PLANNED.when(verify(PARLOUR, ORTEGA, NOW), facts(LEAD, NOW)).expectSuccessfulHandlerExecution();
    }

    @Test
    void INF_09_the_officer_is_of_an_agency_that_takes_part() {
        OfficerOnFile stranger =
                new OfficerOnFile(ADVOCATE, 0, POLICE, "Ada Voss", "1", Capacity.SWORN, List.of(), List.of(), null);
        Trial.refused(
                PLANNED.when(verify(PARLOUR, ADVOCATE, SEEN), facts(LEAD, NOW, stranger)),
                "INF-09",
                "agency-does-not-take-part");
    }

    @Test
    void SIT_01_two_persons_are_needed_and_one_of_them_was_there() {
        assertThat(lacks()).hasSize(2);
        assertThat(lacks(by(1, "one", VerificationMethod.DRIVE_BY)))
                .singleElement()
                .asString()
                .contains("two officers");
        assertThat(lacks(by(1, "one", VerificationMethod.RECORDS), by(2, "two", VerificationMethod.IMAGERY)))
                .singleElement()
                .asString()
                .contains("own eyes");
        assertThat(lacks(by(1, "one", VerificationMethod.RECORDS), by(2, "two", VerificationMethod.WALK_BY)))
                .isEmpty();
        assertThat(lacks(by(1, null, VerificationMethod.RECORDS), by(2, null, VerificationMethod.DRIVE_BY)))
                .isEmpty();
    }

    @Test
    void SIT_01_one_person_twice_or_under_two_entries_of_the_roster_is_not_two() {
        assertThat(lacks(by(1, "one", VerificationMethod.DRIVE_BY), by(1, "one", VerificationMethod.RECORDS)))
                .hasSize(1);
        assertThat(lacks(by(1, "one", VerificationMethod.DRIVE_BY), by(2, "one", VerificationMethod.RECORDS)))
                .hasSize(1);
    }

    private static List<String> lacks(AddressVerified... verified) {
        AddressVerification verification = new AddressVerification(new Sites(), participations());
        List.of(verified).forEach(verification::evolve);
        return verification.lacks(parlour(), PACKS.sites());
    }

    private static Participations participations() {
        Charter charter = new Charter();
        return new Participations(charter, new Assignments(new Fitness(charter)), new Releases());
    }

    private static AddressVerified by(int officer, @Nullable String subject, VerificationMethod method) {
        return new AddressVerified(
                OPERATION,
                ID,
                PARLOUR,
                new OfficerId(SafeHarbor.id(40 + officer)),
                SHERIFF,
                "Somebody",
                subject,
                method,
                "A door",
                PHOTO,
                "12 Harbor Way",
                null,
                DOOR,
                0.0,
                SEEN);
    }

    private static VerifyAddress verify(String observed, @Nullable String warrant, Location location) {
        return new VerifyAddress(
                OPERATION,
                ID,
                PARLOUR,
                ORTEGA,
                VerificationMethod.DRIVE_BY,
                "Grey door, two steps",
                PHOTO,
                observed,
                warrant,
                location,
                SEEN);
    }

    private static VerifyAddress verify(SiteId site, OfficerId officer, Instant at) {
        return new VerifyAddress(
                OPERATION,
                ID,
                site,
                officer,
                VerificationMethod.DRIVE_BY,
                "Grey door",
                PHOTO,
                "12 Harbor Way",
                "12 Harbor Way",
                DOOR,
                at);
    }
}
