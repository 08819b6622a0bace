package muster.disclosure.webhook.http;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.utils.DateUtils;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.jspecify.annotations.Nullable;

/** How long a receiver wants to be left alone (RFC 9110, 10.2.3): seconds or a date, and no more than a day. */
final class RetryAfter {
    static final Duration LONGEST = Duration.ofHours(24);
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

    private RetryAfter() {}

    static @Nullable Duration of(ClassicHttpResponse answer, Instant now) {
        Header header = answer.getFirstHeader(HttpHeaders.RETRY_AFTER);
        return header == null ? null : of(header.getValue(), now);
    }

    /** Null for what cannot be read. */
    static @Nullable Duration of(String value, Instant now) {
        String text = value.strip();
        if (SECONDS.matcher(text).matches()) {
            return atMost(Duration.ofSeconds(Long.parseLong(text)));
        }
        Instant until = DateUtils.parseStandardDate(text);
        return until == null || until.isBefore(now) ? null : atMost(Duration.between(now, until));
    }

    private static Duration atMost(Duration wanted) {
        return wanted.compareTo(LONGEST) > 0 ? LONGEST : wanted;
    }
}
