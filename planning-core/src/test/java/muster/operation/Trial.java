package muster.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.axonframework.test.matchers.Matchers.predicate;

import java.util.List;
import muster.decision.Decided;
import muster.decision.Facts;
import muster.decision.NoSuch;
import muster.decision.Refusal;
import muster.decision.Warning;
import muster.shared.Invalid;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;

/** Given events, when a command is decided on facts, then events or a refusal: Axon's fixture in the words of this house. */
final class Trial {
    private final Object[] history;
    private final MetaData call;

    private Trial(MetaData call, Object... history) {
        this.call = call;
        this.history = history.clone();
    }

    static Trial given(Object... history) {
        return new Trial(MetaData.emptyInstance(), history);
    }

    Trial with(String key, String value) {
        return new Trial(call.and(key, value), history);
    }

    ResultValidator<Operation> when(Object command, Facts facts) {
        AggregateTestFixture<Operation> fixture = new AggregateTestFixture<>(Operation.class);
        fixture.registerInjectableResource(facts);
        return history.length == 0
                ? fixture.givenNoPriorActivity().when(command, call)
                : fixture.given(history).when(command, call);
    }

    /** Whatever else happened, this happened last. */
    static Matcher<List<EventMessage<?>>> lastly(Object event) {
        return predicate(events -> {
            assertThat(events.getLast().getPayload()).isEqualTo(event);
            return true;
        });
    }

    /** Whatever followed, this happened first. */
    static Matcher<List<EventMessage<?>>> first(Object event) {
        return predicate(events -> {
            assertThat(events.getFirst().getPayload()).isEqualTo(event);
            return true;
        });
    }

    /** A refusal by that rule, which says in a sentence what to do, with nothing stored. */
    static void refused(ResultValidator<Operation> result, String rule, String problem) {
        result.expectNoEvents().expectException(refusal(rule, problem));
    }

    private static Matcher<Refusal> refusal(String rule, String problem) {
        return new CustomTypeSafeMatcher<>("refusal by " + rule + ", " + problem) {
            @Override
            protected boolean matchesSafely(Refusal refusal) {
                return refusal.rule().equals(rule)
                        && refusal.problem().equals(problem)
                        && refusal.detail().matches("(?s)\\S.{10,}[.]");
            }
        };
    }

    /** Decided, with warnings by these rules and no others. */
    static void warned(ResultValidator<Operation> result, String... rules) {
        result.expectResultMessageMatching(predicate(message -> {
            List<Warning> warnings = ((Decided) message.getPayload()).decision().warnings();
            assertThat(warnings).extracting(Warning::code).containsExactly(rules);
            assertThat(warnings).extracting(Warning::detail).noneMatch(String::isBlank);
            return true;
        }));
    }

    /** What the path names is not there: 404, nothing recorded. */
    static void noSuch(ResultValidator<Operation> result) {
        result.expectNoEvents().expectException(NoSuch.class);
    }

    /** Readable but invalid: 422, nothing recorded. */
    static void invalid(ResultValidator<Operation> result, String code) {
        result.expectNoEvents().expectException(new CustomTypeSafeMatcher<Invalid>("invalid: " + code) {
            @Override
            protected boolean matchesSafely(Invalid invalid) {
                return invalid.code().equals(code);
            }
        });
    }
}
