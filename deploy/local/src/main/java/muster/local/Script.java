package muster.local;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import muster.shared.Actor;
import muster.shared.Window;
import org.jspecify.annotations.Nullable;

/** What the people of one operation send, and when; many of these are played at once. Days are counted from the night of the raid. */
final class Script {
    private final LocalDate night;
    private final ZoneId zone;
    private final List<Line> lines = new ArrayList<>();
    private Instant now = Instant.EPOCH;
    private Duration between = Duration.ofMinutes(1);

    /** @param refusedBy the rule that turns it down */
    record Line(
            Instant at,
            Actor actor,
            Object command,
            @Nullable String refusedBy) {
        void playIn(Story story) {
            story.on(at);
            if (refusedBy == null) {
                story.sends(actor, command);
            } else {
                story.isRefused(actor, command, refusedBy);
            }
        }
    }

    Script(LocalDate night, ZoneId zone) {
        this.night = night;
        this.zone = zone;
    }

    Script on(int day, String time) {
        now = at(day, time);
        return this;
    }

    Script every(Duration time) {
        between = time;
        return this;
    }

    Script sends(Actor actor, Object command) {
        return says(actor, command, null);
    }

    Script isRefused(Actor actor, Object command, String rule) {
        return says(actor, command, rule);
    }

    private Script says(Actor actor, Object command, @Nullable String rule) {
        lines.add(new Line(now, actor, command, rule));
        now = now.plus(between);
        return this;
    }

    Instant now() {
        return now;
    }

    LocalDate day(int day) {
        return night.plusDays(day);
    }

    Window window(int day, String start, String end) {
        return new Window(at(day, start), at(day, end));
    }

    private Instant at(int day, String time) {
        return day(day).atTime(LocalTime.parse(time)).atZone(zone).toInstant();
    }

    List<Line> lines() {
        return lines;
    }
}
