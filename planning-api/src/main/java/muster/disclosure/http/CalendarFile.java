package muster.disclosure.http;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import muster.disclosure.view.Appointment;
import muster.disclosure.view.Appointment.Days;
import muster.shared.Window;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableClazz;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** An agency's calendar as RFC 5545 writes it: when, and a number to speak of it by. */
final class CalendarFile {
    static final String MEDIA_TYPE = "text/calendar";

    private CalendarFile() {}

    static ResponseEntity<String> of(List<Appointment> appointments) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.parseMediaType(MEDIA_TYPE), StandardCharsets.UTF_8))
                .body(written(appointments));
    }

    private static String written(List<Appointment> appointments) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Muster//Agency calendar//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableMethod.PUBLISH);
        appointments.forEach(appointment -> calendar.add(event(appointment)));
        StringWriter out = new StringWriter();
        try {
            // Without its own check: it refuses a calendar with nothing in it, and an agency may have nothing to do.
            new CalendarOutputter(false).output(calendar, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static VEvent event(Appointment appointment) {
        VEvent event = new VEvent(false);
        event.add(new Uid(appointment.id().toString()));
        event.add(new DtStamp(appointment.changedAt()));
        event.add(new LastModified(appointment.changedAt()));
        event.add(new Sequence(appointment.changes()));
        event.add(new Summary("Detail " + appointment.number()));
        event.add(ImmutableClazz.CONFIDENTIAL);
        event.add(appointment.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        Window window = appointment.window();
        Days days = appointment.days();
        if (window != null) {
            event.add(new DtStart<>(window.start()));
            event.add(new DtEnd<>(window.end()));
        } else if (days != null) {
            event.add(new DtStart<>(days.from()));
            event.add(new DtEnd<>(days.until()));
            event.add(ImmutableTransp.TRANSPARENT);
        }
        return event;
    }
}
