package muster.policy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * A legal holiday of each year: a fixed date, or the first, second ... or last such weekday of a month. One that falls on a
 * Sunday is kept on the Monday.
 *
 * @param week from one on; the last of the month where it is zero
 */
public record Holiday(
        String name, @Nullable MonthDay date, @Nullable DayOfWeek weekday, int month, int week, int sinceYear) {
    public Holiday {
        if ((date == null) == (weekday == null)) {
            throw new IllegalArgumentException(name + ": give its date or its weekday.");
        }
    }

    boolean falls(LocalDate day) {
        LocalDate kept = in(day.getYear());
        return day.getYear() >= sinceYear
                && day.equals(kept.getDayOfWeek() == DayOfWeek.SUNDAY ? kept.plusDays(1) : kept);
    }

    private LocalDate in(int year) {
        if (date != null) {
            return date.atYear(year);
        }
        LocalDate first = YearMonth.of(year, month).atDay(1);
        return first.with(
                week == 0 ? TemporalAdjusters.lastInMonth(weekday) : TemporalAdjusters.dayOfWeekInMonth(week, weekday));
    }
}
