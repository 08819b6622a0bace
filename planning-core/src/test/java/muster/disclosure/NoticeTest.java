package muster.disclosure;

import static muster.disclosure.HarborPlan.GUEST;
import static muster.disclosure.HarborPlan.LEAD;
import static muster.disclosure.HarborPlan.OPERATION;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import muster.agency.event.AgencyKind;
import muster.operation.event.FieldEventKind;
import muster.operation.event.FieldEventLogged;
import muster.operation.event.MinorNotice;
import muster.operation.event.MinorNotice.Register;
import muster.operation.event.OperationEvent;
import muster.operation.event.Recovery;
import muster.operation.event.VictimClass;
import muster.shared.AgencyId;
import muster.shared.RecordId;
import muster.shared.SurvivorRef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** A notice tells of a minor: who is told of the minor is told of it, and nobody else. */
class NoticeTest {
    private static final SurvivorRef CHILD = new SurvivorRef(new UUID(3, 3));

    @ParameterizedTest
    @EnumSource(names = {"CHILD_PROTECTION", "PROSECUTOR"})
    void VIC_06_who_works_for_the_minor_is_told_of_a_notice(AgencyKind kind) {
        assertThat(told(GUEST, kind))
                .anySatisfy(update -> assertThat(update.data())
                        .containsEntry("to", Register.NCIC)
                        .containsEntry("survivorRef", CHILD));
        assertThat(told(LEAD, kind))
                .anySatisfy(update -> assertThat(update.type()).isEqualTo("muster.notice.given.v1"));
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"CHILD_PROTECTION", "PROSECUTOR"})
    void VIC_03_nobody_else_is(AgencyKind kind) {
        assertThat(told(GUEST, kind))
                .isNotEmpty()
                .noneSatisfy(update -> assertThat(update.type()).isEqualTo("muster.notice.given.v1"))
                .allSatisfy(update -> assertThat(update.data()).doesNotContainValue(CHILD));
    }

    private static List<Update> told(AgencyId agency, AgencyKind guest) {
        List<OperationEvent> history = List.of(
                HarborPlan.opened(),
                HarborPlan.invited(GUEST, guest),
                logged(FieldEventKind.RECOVERY, new Recovery(CHILD, Set.of(VictimClass.RECOVERED), true), null),
                logged(FieldEventKind.NOTICE, null, new MinorNotice(CHILD, Register.NCIC)));
        return Feed.of(agency, history);
    }

    private static FieldEventLogged logged(FieldEventKind kind, @Nullable Recovery met, @Nullable MinorNotice notice) {
        return new FieldEventLogged(
                OPERATION,
                new RecordId(new UUID(1, kind.ordinal())),
                kind,
                Feed.MONDAY,
                null,
                null,
                "Lena Lead",
                null,
                met,
                null,
                null,
                null,
                null,
                notice);
    }
}
