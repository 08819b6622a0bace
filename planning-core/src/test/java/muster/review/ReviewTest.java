package muster.review;

import static org.axonframework.test.matchers.Matchers.predicate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import muster.agency.event.AgencyKind;
import muster.agency.event.Agreement;
import muster.decision.AgencyOnFile;
import muster.decision.Facts;
import muster.decision.NoSuch;
import muster.decision.Refusal;
import muster.decision.ReviewOnFile;
import muster.policy.PolicyPacks;
import muster.review.event.MaterialMarked;
import muster.review.event.PrivilegedNoteRecorded;
import muster.review.event.ReviewClosed;
import muster.review.event.ReviewOutcome;
import muster.shared.Actor;
import muster.shared.AgencyId;
import muster.shared.Invalid;
import muster.shared.OperationId;
import muster.shared.RecordId;
import muster.shared.Sealed;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule INF-08: anyone marks, only a prosecutor closes, and what prosecutors write is theirs alone. */
class ReviewTest {
    private static final OperationId OPERATION = new OperationId(new UUID(0x4000L, 1));
    private static final RecordId MARK = new RecordId(new UUID(0x4000L, 2));
    private static final RecordId OTHER = new RecordId(new UUID(0x4000L, 3));
    private static final AgencyId POLICE = new AgencyId(new UUID(0x4000L, 4));
    private static final AgencyId OFFICE = new AgencyId(new UUID(0x4000L, 5));
    private static final UUID SITE = new UUID(0x4000L, 6);
    private static final String WHY = "The witness told it another way in March";
    private static final Sealed SEALED = new Sealed(new RecordId(new UUID(0x4000L, 7)), "c2VhbGVk");
    private static final Actor PROSECUTOR = new Actor("paul", "Paul Reyes", OFFICE, Set.of("prosecutor"));
    private static final Actor OFFICER = police("officer");

    @ParameterizedTest
    @ValueSource(strings = {"lead", "supervisor", "officer", "advocate"})
    void INF_08_anybody_with_a_seat_marks_what_the_operation_names_or_what_words_describe(String role) {
        Actor actor = police(role);
        fixture(actor, true)
                .givenNoPriorActivity()
                .when(new MarkForReview(OPERATION, MARK, SITE, null, WHY))
                .expectEvents(marked(MARK, SITE, null));
        fixture(actor, false)
                .given(marked(OTHER, SITE, null))
                .when(new MarkForReview(OPERATION, MARK, null, "Notebook 12", WHY))
                .expectEvents(marked(MARK, null, "Notebook 12"));
    }

    @Test
    void what_is_marked_must_be_named_so_that_a_prosecutor_finds_it() {
        for (MarkForReview nothing : List.of(
                new MarkForReview(OPERATION, MARK, null, null, WHY),
                new MarkForReview(OPERATION, MARK, null, " ", WHY),
                new MarkForReview(OPERATION, MARK, SITE, null, WHY))) {
            fixture(OFFICER, false).givenNoPriorActivity().when(nothing).expectException(Invalid.class);
        }
    }

    @Test
    void INF_02_whoever_has_no_seat_finds_no_operation() {
        Actor stranger = new Actor("sam", "Sam", new AgencyId(new UUID(0x4000L, 9)), Set.of("prosecutor"));
        MarkForReview mark = new MarkForReview(OPERATION, MARK, null, "Notebook 12", WHY);
        fixture(stranger, true).givenNoPriorActivity().when(mark).expectException(NoSuch.class);
        fixture(stranger, true)
                .given(marked(MARK, SITE, null))
                .when(close(ReviewOutcome.DISCLOSABLE, null))
                .expectException(NoSuch.class);
    }

    @Test
    void INF_08_a_prosecutor_closes_a_mark_once() {
        ReviewClosed closed =
                new ReviewClosed(OPERATION, MARK, ReviewOutcome.DISCLOSABLE, null, "Rule 16", "paul", "Paul Reyes");
        fixture(PROSECUTOR, true)
                .given(marked(MARK, SITE, null))
                .when(close(ReviewOutcome.DISCLOSABLE, null))
                .expectEvents(closed);
        refused(
                fixture(PROSECUTOR, true)
                        .given(marked(MARK, SITE, null), closed)
                        .when(close(ReviewOutcome.NOT_DISCLOSABLE, null)),
                "review-closed-already");
    }

    @Test
    void INF_08_nobody_else_closes_it_nor_a_prosecutor_of_the_police() {
        for (Actor actor : List.of(OFFICER, police("lead"), police("prosecutor"))) {
            refused(
                    fixture(actor, true).given(marked(MARK, SITE, null)).when(close(ReviewOutcome.DISCLOSABLE, null)),
                    "prosecutor-closes");
        }
    }

    @Test
    void a_duplicate_names_another_mark_and_nothing_else_does() {
        fixture(PROSECUTOR, true)
                .given(marked(MARK, SITE, null), marked(OTHER, SITE, null))
                .when(close(ReviewOutcome.DUPLICATE, OTHER))
                .expectSuccessfulHandlerExecution();
        for (CloseReview wrong : List.of(
                close(ReviewOutcome.DUPLICATE, null),
                close(ReviewOutcome.DUPLICATE, MARK),
                close(ReviewOutcome.DUPLICATE, new RecordId(SITE)),
                close(ReviewOutcome.DISCLOSABLE, OTHER))) {
            fixture(PROSECUTOR, true)
                    .given(marked(MARK, SITE, null), marked(OTHER, SITE, null))
                    .when(wrong)
                    .expectException(Invalid.class);
        }
    }

    @Test
    void INF_08_only_a_prosecutor_writes_a_privileged_note() {
        RecordPrivilegedNote note = new RecordPrivilegedNote(OPERATION, MARK, SEALED);
        notes(PROSECUTOR)
                .givenNoPriorActivity()
                .when(note)
                .expectEvents(new PrivilegedNoteRecorded(OPERATION, MARK, SEALED, "Paul Reyes"));
        refused(notes(OFFICER).givenNoPriorActivity().when(note), "prosecutor-writes");
        refused(notes(police("prosecutor")).givenNoPriorActivity().when(note), "prosecutor-writes");
    }

    private static void refused(ResultValidator<?> result, String problem) {
        result.expectNoEvents()
                .expectException(predicate(refusal -> refusal instanceof Refusal broken
                        && broken.rule().equals("INF-08")
                        && broken.problem().equals(problem)));
    }

    private static CloseReview close(ReviewOutcome outcome, RecordId duplicateOf) {
        return new CloseReview(OPERATION, MARK, outcome, duplicateOf, "Rule 16");
    }

    private static MaterialMarked marked(RecordId id, UUID subject, String material) {
        return new MaterialMarked(OPERATION, id, subject, material, WHY, "dana", "Dana Whitlock");
    }

    private static Actor police(String role) {
        return new Actor("dana", "Dana Whitlock", POLICE, Set.of(role));
    }

    private static AggregateTestFixture<Review> fixture(Actor actor, boolean named) {
        AggregateTestFixture<Review> fixture = new AggregateTestFixture<>(Review.class);
        fixture.registerInjectableResource(facts(actor, named));
        return fixture;
    }

    private static AggregateTestFixture<PrivilegedNotes> notes(Actor actor) {
        AggregateTestFixture<PrivilegedNotes> fixture = new AggregateTestFixture<>(PrivilegedNotes.class);
        fixture.registerInjectableResource(facts(actor, true));
        return fixture;
    }

    private static Facts facts(Actor actor, boolean named) {
        return new Facts(
                        Instant.parse("2026-03-02T18:00:00Z"),
                        actor,
                        Map.of(
                                POLICE, onFile(POLICE, AgencyKind.LOCAL_LAW_ENFORCEMENT),
                                OFFICE, onFile(OFFICE, AgencyKind.PROSECUTOR)),
                        Map.of(),
                        Map.of(),
                        PolicyPacks.load())
                .reviewed(new ReviewOnFile(Set.of(POLICE, OFFICE), named, false));
    }

    private static AgencyOnFile onFile(AgencyId id, AgencyKind kind) {
        Agreement mou = new Agreement(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
        return new AgencyOnFile(id, 0, "CODE", "Name", kind, List.of("US-CA"), mou, null);
    }
}
