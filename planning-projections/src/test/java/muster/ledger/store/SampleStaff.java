package muster.ledger.store;

import static muster.ledger.store.SampleEvents.OPERATION;
import static muster.ledger.store.SampleEvents.SHERIFF;
import static muster.ledger.store.SampleEvents.WHITLOCK;
import static muster.ledger.store.SamplePlan.RECORD;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import muster.officer.event.GiglioFlagLifted;
import muster.officer.event.GiglioFlagRecorded;
import muster.officer.event.GiglioGround;
import muster.operation.event.CommandAccepted;
import muster.operation.event.CommandDelegated;
import muster.operation.event.OfficerRecused;
import muster.operation.event.RecusalGround;
import muster.operation.event.TechniqueApproved;
import muster.operation.event.TechniquePlanned;
import muster.operation.event.UndercoverTechnique;
import muster.shared.AssignmentId;

/** What keeps people from tasks, and who commands. */
final class SampleStaff {
    private SampleStaff() {}

    static List<Object> all() {
        return Stream.of(unfit(), command(), undercover()).flatMap(List::stream).toList();
    }

    private static List<Object> unfit() {
        return List.of(
                new OfficerRecused(
                        OPERATION,
                        RECORD,
                        WHITLOCK,
                        SHERIFF,
                        "Dana Whitlock",
                        "dwhitlock",
                        RecusalGround.RELATED_TO_TARGET,
                        "The manager is a cousin"),
                new GiglioFlagRecorded(
                        WHITLOCK, RECORD, GiglioGround.IMPEACHMENT, "A false report in 2019", "Paul Reyes"),
                new GiglioFlagLifted(WHITLOCK, RECORD, "Cleared on appeal", "Paul Reyes"));
    }

    private static List<Object> undercover() {
        return List.of(
                new TechniquePlanned(
                        OPERATION,
                        RECORD,
                        new UndercoverTechnique(
                                Set.of(UndercoverTechnique.Contact.ONLINE, UndercoverTechnique.Contact.MEETING),
                                200,
                                UndercoverTechnique.Recording.AUDIO,
                                true,
                                "Answers the advertisement as a buyer; leaves before any room is entered"),
                        "rokafor",
                        "Ruth Okafor"),
                new TechniqueApproved(
                        OPERATION,
                        RECORD,
                        TechniqueApproved.Approver.PROSECUTOR,
                        SHERIFF,
                        "preyes",
                        "Paul Reyes",
                        "No inducement"));
    }

    private static List<Object> command() {
        return List.of(
                new CommandDelegated(
                        OPERATION,
                        RECORD,
                        AssignmentId.of("e1c3a5b7-d9f0-4b2d-a4c6-8e0f1a2b3c4d"),
                        WHITLOCK,
                        SHERIFF,
                        "Dana Whitlock",
                        "dwhitlock",
                        "Eighteen hours on duty",
                        "Ruth Okafor"),
                new CommandAccepted(
                        OPERATION,
                        RECORD,
                        AssignmentId.of("f2d4b6c8-e0a1-4c3e-b5d7-9f1a2b3c4d5e"),
                        WHITLOCK,
                        SHERIFF,
                        "Dana Whitlock",
                        "I have command; both teams are at the motel"));
    }
}
