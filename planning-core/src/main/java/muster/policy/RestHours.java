package muster.policy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import muster.shared.Window;

/**
 * How long people may serve, and how long they rest between (rule STF-05). Hours count with the way to the next task. What is
 * less than {@code rest} apart is one stretch of work.
 *
 * @param mostWork in any span of {@code within} that has no {@code rest} in it
 * @param longStretch a stretch of so much work, or more, is followed by {@code restAfterLongStretch}
 * @param mostPerWeek in any seven days
 */
public record RestHours(
        Duration mostWork,
        Duration within,
        Duration rest,
        Duration longStretch,
        Duration restAfterLongStretch,
        Duration mostPerWeek,
        List<String> citations) {
    private static final Duration WEEK = Duration.ofDays(7);

    public RestHours {
        citations = List.copyOf(citations);
        if (citations.isEmpty()) {
            throw new IllegalArgumentException("Rest hours cite their source.");
        }
    }

    /** So far back and ahead other work may matter. */
    public Window around(Window asked) {
        return new Window(asked.start().minus(WEEK), asked.end().plus(WEEK));
    }

    /** Whether somebody with that work rests enough if it also takes on what is asked. Of two tasks at once rule STF-04 speaks. */
    public boolean leftBy(Window asked, List<Window> work) {
        List<Window> all = Stream.concat(Stream.of(asked), work.stream().filter(other -> !other.overlaps(asked)))
                .sorted(Comparator.comparing(Window::start))
                .toList();
        List<List<Window>> stretches = stretches(all);
        int place = 0;
        while (!stretches.get(place).contains(asked)) {
            place++;
        }
        return most(stretches.get(place), within, asked).compareTo(mostWork) <= 0
                && most(all, WEEK, asked).compareTo(mostPerWeek) <= 0
                && (place == 0 || isRested(stretches.get(place - 1), stretches.get(place)))
                && (place == stretches.size() - 1 || isRested(stretches.get(place), stretches.get(place + 1)));
    }

    private List<List<Window>> stretches(List<Window> all) {
        List<List<Window>> stretches = new ArrayList<>();
        for (Window one : all) {
            if (stretches.isEmpty() || gap(stretches.getLast(), one).compareTo(rest) >= 0) {
                stretches.add(new ArrayList<>());
            }
            stretches.getLast().add(one);
        }
        return stretches;
    }

    private boolean isRested(List<Window> before, List<Window> after) {
        Duration worked = before.stream()
                .map(one -> Duration.between(one.start(), one.end()))
                .reduce(Duration.ZERO, Duration::plus);
        return worked.compareTo(longStretch) < 0
                || gap(before, after.getFirst()).compareTo(restAfterLongStretch) >= 0;
    }

    private static Duration gap(List<Window> before, Window after) {
        return Duration.between(before.getLast().end(), after.start());
    }

    /** The most work in any span that holds some of what is asked; at the most it begins or ends with a piece of work. */
    private static Duration most(List<Window> work, Duration span, Window asked) {
        return work.stream()
                .flatMap(one -> Stream.of(
                        new Window(one.start(), one.start().plus(span)),
                        new Window(one.end().minus(span), one.end())))
                .filter(asked::overlaps)
                .map(each -> workedIn(each, work))
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    private static Duration workedIn(Window span, List<Window> work) {
        return work.stream()
                .filter(span::overlaps)
                .map(one -> Duration.between(
                        one.start().isBefore(span.start()) ? span.start() : one.start(),
                        one.end().isAfter(span.end()) ? span.end() : one.end()))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
