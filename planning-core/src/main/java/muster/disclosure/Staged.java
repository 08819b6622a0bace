package muster.disclosure;

import static java.time.temporal.ChronoUnit.HOURS;
import static muster.disclosure.Members.members;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import muster.disclosure.stage.event.DisclosureStage;
import muster.disclosure.stage.event.StageOpened;
import muster.operation.event.OperationAborted;
import muster.operation.event.OperationClosed;
import muster.operation.event.RaidRescheduled;
import muster.operation.event.RaidScheduled;
import muster.shared.OfOperation;
import muster.shared.RaidId;
import muster.shared.Window;

/** What of a raid's time those are told who make ready for people: the week, and what the stages that time has opened add. */
record Staged(Situation situation) {
    private static final int YEAR_AND_WEEK = "2026-W01".length();
    private static final int NOON = 12;

    static Object keyOf(StageOpened e) {
        return keyOf(e.raidId(), e.stage());
    }

    static boolean isStage(OfOperation fact) {
        return fact instanceof StageOpened;
    }

    private static Object keyOf(RaidId raid, DisclosureStage stage) {
        return List.of(raid, stage);
    }

    Map<String, Object> of(RaidId raid, Window window) {
        ZonedDateTime begins = window.start().atZone(situation.charter().zone());
        Map<String, Object> told = members(
                "week",
                DateTimeFormatter.ISO_WEEK_DATE.format(begins.toLocalDate()).substring(0, YEAR_AND_WEEK));
        boolean hour = isOpen(raid, DisclosureStage.HOUR, window.start());
        if (hour || isOpen(raid, DisclosureStage.DAY, window.start())) {
            told.put("day", begins.toLocalDate());
            told.put("halfDay", begins.getHour() < NOON ? "MORNING" : "AFTERNOON");
        }
        if (hour) {
            told.put("startHour", begins.truncatedTo(HOURS).toInstant());
        }
        return told;
    }

    /** Nothing where what is known stays true: that there was a move would already be more. What is no longer known is null. */
    Optional<Map<String, Object>> moved(RaidRescheduled e, Situation before) {
        Map<String, Object> was = new Staged(before).of(e.raidId(), e.from());
        Map<String, Object> is = of(e.raidId(), e.window());
        if (was.equals(is)) {
            return Optional.empty();
        }
        Map<String, Object> told = members("raidId", e.raidId());
        was.keySet().forEach(name -> told.put(name, null));
        told.putAll(is);
        return Optional.of(told);
    }

    /** Nothing of a raid that is given up, called off, or no longer begins in time for the stage. */
    Optional<Map<String, Object>> opened(StageOpened e, Situation before) {
        return situation.fact(e.raidId(), RaidScheduled.class).flatMap(raid -> {
            Map<String, Object> is = of(e.raidId(), raid.window());
            return new Staged(before).of(e.raidId(), raid.window()).equals(is)
                    ? Optional.empty()
                    : Optional.of(Members.plus(members("raidId", e.raidId()), is));
        });
    }

    /** Whether where people are received is known by now. */
    boolean isAtHour() {
        return situation.facts().values().stream()
                .anyMatch(fact -> fact instanceof RaidScheduled raid
                        && isOpen(
                                raid.raidId(),
                                DisclosureStage.HOUR,
                                raid.window().start()));
    }

    private boolean isOpen(RaidId raid, DisclosureStage stage, Instant begins) {
        return situation
                        .fact(keyOf(raid, stage), StageOpened.class)
                        .filter(opened -> begins.isBefore(opened.before()))
                        .isPresent()
                && situation.facts().values().stream().noneMatch(fact -> isEnd(fact, raid));
    }

    private boolean isEnd(OfOperation fact, RaidId raid) {
        return switch (fact) {
            case OperationClosed _ -> true;
            case OperationAborted e ->
                e.siteId() == null
                        || situation
                                .fact(raid, RaidScheduled.class)
                                .filter(of -> of.siteId().equals(e.siteId()))
                                .isPresent();
            default -> false;
        };
    }
}
