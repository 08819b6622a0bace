package muster.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import muster.agency.event.AgencyEvent;
import muster.decision.RollHistory.Step;
import muster.deconfliction.event.DeconflictionEvent;
import muster.disclosure.calendar.event.CalendarLinkEvent;
import muster.disclosure.stage.event.StageOpened;
import muster.disclosure.webhook.event.WebhookEvent;
import muster.officer.event.CredibilityEvent;
import muster.officer.event.OfficerEvent;
import muster.operation.OperationCommand;
import muster.operation.RandomHistory;
import muster.origin.event.OriginEvent;
import muster.policy.event.PacksChanged;
import muster.relief.event.ReliefEvent;
import muster.review.event.ReviewEvent;
import org.junit.jupiter.api.Test;

/** The random histories leave nothing out: no command that anybody can send, no event, no rule. */
class EveryCommandTest {
    private static final List<Step> ALL = RandomHistory.seeds(RollPropertiesTest.HISTORIES)
            .boxed()
            .flatMap(seed -> RollHistory.of(seed).steps().stream())
            .toList();

    @Test
    void the_histories_ask_for_every_command_and_each_is_accepted_once() {
        Set<Class<?>> commands = Commands.all();
        assertThat(commands)
                .as("What a language permits is taken by an aggregate")
                .containsAll(Commands.permitted());
        commands.removeAll(List.of(OperationCommand.class.getPermittedSubclasses()));
        assertThat(classes(ALL.stream().map(Step::command)))
                .as("Make the missing ones in RandomRoll, RandomMeetings, RandomReceivers or RandomCase")
                .isEqualTo(commands);
        assertThat(classes(ALL.stream()
                        .filter(step -> step.refused() == null && !step.caused().isEmpty())
                        .map(Step::command)))
                .as("Let the generator ask for what can be")
                .isEqualTo(commands);
    }

    private static Set<Class<?>> classes(Stream<?> things) {
        return things.<Class<?>>map(Object::getClass).collect(Collectors.toSet());
    }

    @Test
    void the_histories_reach_every_event_and_every_rule() {
        assertThat(classes(ALL.stream().flatMap(step -> step.caused().stream())))
                .isEqualTo(events());
        assertThat(ALL.stream()
                        .map(Step::refused)
                        .filter(Refusal.class::isInstance)
                        .map(refused -> ((Refusal) refused).rule())
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(
                        "DEC-04",
                        "DEC-05",
                        "DEC-06",
                        "INF-05",
                        "INF-08",
                        "INF-09",
                        "WAR-04",
                        "webhook-disabled",
                        "webhook-enabled");
    }

    private static Set<Class<?>> events() {
        return Stream.concat(
                        Stream.of(
                                        AgencyEvent.class,
                                        OfficerEvent.class,
                                        CredibilityEvent.class,
                                        DeconflictionEvent.class,
                                        WebhookEvent.class,
                                        ReviewEvent.class,
                                        ReliefEvent.class,
                                        CalendarLinkEvent.class,
                                        OriginEvent.class)
                                .flatMap(each -> Arrays.stream(each.getPermittedSubclasses())),
                        Stream.of(PacksChanged.class, StageOpened.class))
                .collect(Collectors.toSet());
    }
}
