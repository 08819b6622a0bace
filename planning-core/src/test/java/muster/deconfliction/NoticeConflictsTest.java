package muster.deconfliction;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import muster.decision.ConflictOnFile;
import muster.decision.Facts;
import muster.decision.FoundConflict;
import muster.decision.Near;
import muster.decision.NoSuch;
import muster.deconfliction.event.ConflictEnded;
import muster.deconfliction.event.ConflictEscalated;
import muster.deconfliction.event.ConflictNoticed;
import muster.deconfliction.event.ConflictStatus;
import muster.deconfliction.event.Contact;
import muster.deconfliction.event.EventClass;
import muster.policy.PolicyPacks;
import muster.shared.Actor;
import muster.shared.AgencyId;
import muster.shared.ConflictId;
import muster.shared.OperationId;
import muster.shared.RaidId;
import muster.shared.Window;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;

/** Rules DEC-02 to DEC-04: what each side is told of a conflict, by deadlines that may come late, twice or in another order. */
class NoticeConflictsTest {
    private static final PolicyPacks PACKS = PolicyPacks.load();
    private static final OperationId OPERATION = new OperationId(new UUID(0x4000, 1));
    private static final AgencyId SHERIFF = new AgencyId(new UUID(0x4000, 2));
    private static final RaidId RAID = new RaidId(new UUID(0x4000, 3));
    private static final ConflictId CONFLICT = new ConflictId(new UUID(0x4000, 5));
    private static final Instant START = Instant.parse("2026-03-02T18:00:00Z");
    private static final Instant CONTACT_BY = START.minus(Duration.ofMinutes(30));
    private static final Window WINDOW = new Window(START, START.plus(Duration.ofHours(1)));
    private static final Contact DESK = new Contact("Desk", "+14155550137");
    private static final NoticeConflicts NOTICE = new NoticeConflicts(OPERATION);
    private static final EscalateConflict ESCALATE = new EscalateConflict(OPERATION, CONFLICT);
    private static final ConflictNoticed UNANSWERED = noticed(null, ConflictStatus.OPEN);
    private static final ConflictNoticed OPEN = noticed(DESK, ConflictStatus.OPEN);
    private static final ConflictEnded ENDED = new ConflictEnded(OPERATION, CONFLICT);
    private static final ConflictEscalated ESCALATED = new ConflictEscalated(OPERATION, CONFLICT, CONTACT_BY);

    @Test
    void DEC_03_a_side_is_told_once_and_again_of_what_is_new() {
        given(OPEN, true).when(NOTICE).expectEvents(OPEN);
        given(OPEN, true, OPEN).when(NOTICE).expectNoEvents();
        given(OPEN, true, UNANSWERED).when(NOTICE).expectEvents(OPEN);
        ConflictNoticed agreed = noticed(DESK, ConflictStatus.AGREED);
        given(agreed, true, OPEN).when(NOTICE).expectEvents(agreed);
    }

    @Test
    void DEC_02_a_side_is_told_once_that_it_is_over_and_anew_when_it_comes_back() {
        given(OPEN, false, OPEN).when(NOTICE).expectEvents(ENDED);
        given(OPEN, false, OPEN, ENDED).when(NOTICE).expectNoEvents();
        given(OPEN, true, OPEN, ENDED).when(NOTICE).expectEvents(OPEN);
    }

    @Test
    void DEC_02_what_was_gone_before_its_notice_is_told_because_the_other_side_may_have_been_told() {
        given(OPEN, false).when(NOTICE).expectEvents(OPEN, ENDED);
    }

    @Test
    void DEC_04_what_is_open_when_the_other_side_is_to_be_called_goes_to_the_watch_once() {
        given(OPEN, true, OPEN).when(ESCALATE).expectEvents(ESCALATED);
        given(OPEN, true, OPEN, ESCALATED).when(ESCALATE).expectNoEvents();
        ConflictNoticed half = noticed(DESK, ConflictStatus.AGREED_THERE);
        given(half, true, half).when(ESCALATE).expectEvents(ESCALATED);
    }

    @Test
    void DEC_04_what_is_resolved_or_over_does_not() {
        for (ConflictStatus resolved : List.of(ConflictStatus.AGREED, ConflictStatus.OVERRIDDEN)) {
            ConflictNoticed notice = noticed(DESK, resolved);
            given(notice, true, notice).when(ESCALATE).expectNoEvents();
        }
        given(OPEN, false, OPEN, ENDED).when(ESCALATE).expectNoEvents();
    }

    @Test
    void DEC_04_an_escalation_that_comes_before_its_notice_brings_it() {
        given(OPEN, true).when(ESCALATE).expectEvents(OPEN, ESCALATED);
    }

    @Test
    void where_nothing_was_found_there_is_nothing_to_tell() {
        fixture(Near.NOTHING).givenNoPriorActivity().when(NOTICE).expectException(NoSuch.class);
        fixture(Near.NOTHING).givenNoPriorActivity().when(ESCALATE).expectException(NoSuch.class);
    }

    private static ConflictNoticed noticed(Contact contact, ConflictStatus status) {
        return new ConflictNoticed(OPERATION, CONFLICT, RAID, SHERIFF, EventClass.PREMISES_ENTRY, contact, status);
    }

    private static Given given(ConflictNoticed found, boolean stands, Object... before) {
        ConflictOnFile conflict = new ConflictOnFile(
                CONFLICT, RAID, WINDOW, SHERIFF, found.eventClass(), found.contact(), found.status());
        Near near = new Near(List.of(new FoundConflict(conflict, stands, CONTACT_BY)));
        return command -> before.length == 0
                ? fixture(near).givenNoPriorActivity().when(command)
                : fixture(near).given(before).when(command);
    }

    private interface Given {
        ResultValidator<Deconfliction> when(Object command);
    }

    private static AggregateTestFixture<Deconfliction> fixture(Near near) {
        AggregateTestFixture<Deconfliction> fixture = new AggregateTestFixture<>(Deconfliction.class);
        fixture.registerInjectableResource(new Facts(
                CONTACT_BY,
                new Actor("system:time", "Deadline", null, Set.of()),
                Map.of(),
                Map.of(),
                near,
                Map.of(),
                Map.of(),
                PACKS));
        return fixture;
    }
}
