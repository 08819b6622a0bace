package muster.policy;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The reckoning in sentences for a planner: limit and last good day, hours, finding, and what a person must settle. */
final class Explanation {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.ENGLISH);

    private Explanation() {}

    static String of(Reckoning reckoning) {
        return Stream.of(limit(reckoning), hours(reckoning), finding(reckoning), person(reckoning))
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String limit(Reckoning reckoning) {
        return "%s gives %s; the last good %s at the site."
                .formatted(reckoning.pack().version(), counted(reckoning.limit()), lastGood(reckoning));
    }

    private static String counted(ExecutionLimit limit) {
        return switch (limit.count()) {
            case ISSUE_DAY_EXCLUDED -> limit.length() + " days, not counting the day of issue";
            case BUSINESS_DAYS ->
                limit.length() + " days, not counting the day of issue, Saturdays, Sundays and legal holidays";
            case WHOLE_DAYS_BETWEEN ->
                limit.length() + " whole days, counting neither the day of issue nor the day of execution";
            case ELAPSED_HOURS -> limit.length() + " hours from the moment of issue";
        };
    }

    private static String lastGood(Reckoning reckoning) {
        Instant last = reckoning.executeBy().minusNanos(1);
        int faceAgainstLaw =
                reckoning.executeBy().compareTo(reckoning.limit().executeBy(reckoning.issuedAt(), reckoning.site()));
        if (faceAgainstLaw != 0) {
            String than = faceAgainstLaw < 0 ? "earlier" : "later";
            return "day, " + than + " by the warrant itself, is " + say(DAY, last, reckoning);
        }
        return reckoning.limit().count() == CountingRule.ELAPSED_HOURS
                ? "minute is " + say(MOMENT, last, reckoning)
                : "day is " + say(DAY, last, reckoning);
    }

    private static String hours(Reckoning reckoning) {
        var face = reckoning.faceHours() == null ? "" : "; the warrant itself says " + reckoning.faceHours();
        if (reckoning.pack().daytimeInWords() != null) {
            return "The law puts daytime in words, not hours: %s%s."
                    .formatted(reckoning.pack().daytimeInWords(), face);
        }
        var law = reckoning.pack().daytime() == null
                ? "sets no hours of service"
                : "allows service " + reckoning.pack().daytime();
        return "The law " + law + face + ".";
    }

    private static String finding(Reckoning reckoning) {
        return "Entry on %s (%s) %s%s."
                .formatted(
                        say(MOMENT, reckoning.executionAt(), reckoning),
                        reckoning.site(),
                        inTime(reckoning),
                        inHours(reckoning));
    }

    private static String inTime(Reckoning reckoning) {
        if (reckoning.executionAt().isBefore(reckoning.issuedAt())) {
            return "lies before the warrant was issued";
        }
        return reckoning.withinTime() ? "is in time" : "is too late";
    }

    private static String inHours(Reckoning reckoning) {
        Boolean daytime = reckoning.withinDaytime();
        var night = reckoning.nightService() ? ", but the judge allowed any hour" : "";
        if (daytime == null) {
            return reckoning.pack().daytimeInWords() == null
                    ? ""
                    : ", and whether it is daytime no clock can tell" + night;
        }
        return daytime ? " and inside those hours" : " and outside those hours" + night;
    }

    private static String person(Reckoning reckoning) {
        if (!reckoning.needsPerson()) {
            return "";
        }
        var open = reckoning.pack().unsettled();
        return "A person must judge this" + (open == null ? "." : ": " + open);
    }

    private static String say(DateTimeFormatter form, Instant at, Reckoning reckoning) {
        return form.format(at.atZone(reckoning.site()));
    }
}
