package muster.operation.event;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What officers who work undercover may do, and no more (rule STF-11). Sexual contact is no kind of contact here, so that nobody
 * can plan or approve it. Whom they pretend to be, and the signal by which they call for help, never enter: they are told by
 * mouth to those who cover them.
 *
 * @param mostPayment in whole dollars; null where they pay nothing
 * @param signalAgreed whether a signal of distress is agreed with those who cover them (rule STF-08)
 * @param conduct what they say and do, in words for those who approve it
 */
public record UndercoverTechnique(
        Set<Contact> contact,
        @Nullable Integer mostPayment,
        Recording recording,
        boolean signalAgreed,
        String conduct) {

    public enum Contact {
        ONLINE,
        TELEPHONE,
        MEETING
    }

    public enum Recording {
        NONE,
        AUDIO,
        VIDEO
    }

    public UndercoverTechnique {
        contact = Collections.unmodifiableSet(new TreeSet<>(contact));
    }
}
