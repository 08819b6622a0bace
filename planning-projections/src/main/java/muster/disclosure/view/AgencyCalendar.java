package muster.disclosure.view;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import muster.disclosure.view.Appointment.Days;
import muster.shared.AgencyId;
import muster.shared.OperationId;
import muster.shared.Window;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An agency's calendar, folded from what it was told and from nothing else. */
final class AgencyCalendar {
    /** The updates that make it. */
    static final List<String> TYPES = List.of(
            "muster.raid.scheduled.v1",
            "muster.raid.rescheduled.v1",
            "muster.raid.stage-opened.v1",
            "muster.raid.cancelled.v1",
            "muster.officer.assigned.v1",
            "muster.assignment.moved.v1",
            "muster.officer.released.v1",
            "muster.operation.aborted.v1",
            "muster.participation.closed.v1");

    /** @param siteId where the agency knows it */
    private record Entry(OperationId operation, String siteId, Appointment appointment) {}

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final AgencyId agency;

    private AgencyCalendar(AgencyId agency) {
        this.agency = agency;
    }

    /** @param told of {@link #TYPES}, in order */
    static List<Appointment> of(AgencyId agency, List<FeedItem> told) {
        AgencyCalendar calendar = new AgencyCalendar(agency);
        told.forEach(calendar::fold);
        return calendar.entries.values().stream().map(Entry::appointment).toList();
    }

    private void fold(FeedItem item) {
        JsonNode data = item.data();
        String id = data.path("raidId").asString("");
        String task = data.path("assignmentId").asString("");
        switch (item.type()) {
            case "muster.raid.scheduled.v1", "muster.raid.rescheduled.v1", "muster.raid.stage-opened.v1" ->
                put(id, item);
            case "muster.officer.assigned.v1", "muster.assignment.moved.v1" -> put(task, item);
            case "muster.raid.cancelled.v1" -> cancel(id, item.occurredAt());
            case "muster.officer.released.v1" -> cancel(task, item.occurredAt());
            case "muster.operation.aborted.v1" ->
                cancelAll(item, data.path("abortedSiteId").asString(""));
            default -> cancelAll(item, "");
        }
    }

    private void put(String id, FeedItem item) {
        Entry known = entries.get(id);
        Appointment before = known == null ? null : known.appointment();
        Window window = windowOf(item.data());
        Appointment now = new Appointment(
                before == null ? idOf(id) : before.id(),
                before == null ? entries.size() + 1 : before.number(),
                before == null ? 0 : before.changes() + 1,
                item.occurredAt(),
                window,
                window == null ? daysOf(item.data()) : null,
                false);
        String site = item.data().path("siteId").asString(known == null ? "" : known.siteId());
        entries.put(id, new Entry(item.operationId(), site, now));
    }

    private void cancel(String id, Instant at) {
        entries.computeIfPresent(
                id, (key, entry) -> new Entry(entry.operation(), entry.siteId(), cancelled(entry, at)));
    }

    private static Appointment cancelled(Entry entry, Instant at) {
        Appointment before = entry.appointment();
        return before.cancelled()
                ? before
                : new Appointment(
                        before.id(), before.number(), before.changes() + 1, at, before.window(), before.days(), true);
    }

    /** @param site empty for all of the operation */
    private void cancelAll(FeedItem item, String site) {
        for (String id : new ArrayList<>(entries.keySet())) {
            Entry entry = entries.get(id);
            if (entry != null
                    && entry.operation().equals(item.operationId())
                    && (site.isEmpty() || site.equals(entry.siteId()))) {
                cancel(id, item.occurredAt());
            }
        }
    }

    private static @Nullable Window windowOf(JsonNode data) {
        JsonNode window = data.path("window");
        if (window.isObject()) {
            return new Window(
                    Instant.parse(window.path("start").asString()),
                    Instant.parse(window.path("end").asString()));
        }
        String hour = data.path("startHour").asString("");
        return hour.isEmpty()
                ? null
                : new Window(Instant.parse(hour), Instant.parse(hour).plus(1, ChronoUnit.HOURS));
    }

    private static Days daysOf(JsonNode data) {
        String day = data.path("day").asString("");
        if (day.isEmpty()) {
            LocalDate monday = LocalDate.parse(
                    data.path("week").asString() + "-" + DayOfWeek.MONDAY.getValue(), DateTimeFormatter.ISO_WEEK_DATE);
            return new Days(monday, monday.plusWeeks(1));
        }
        return new Days(LocalDate.parse(day), LocalDate.parse(day).plusDays(1));
    }

    /** Calendars are passed on: nobody can tell by it that two agencies have the same thing in theirs. */
    private UUID idOf(String id) {
        return UUID.nameUUIDFromBytes((agency + " " + id).getBytes(StandardCharsets.UTF_8));
    }
}
