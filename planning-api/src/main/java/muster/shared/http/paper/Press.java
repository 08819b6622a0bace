package muster.shared.http.paper;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import muster.shared.http.Callers;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Prints copies for whoever asks for them, each with the name of its holder. */
@Component
public class Press {
    /** Setting a page takes a core for a second; those who plan must not wait for those who print. */
    private static final int AT_ONCE = 2;

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final Semaphore free = new Semaphore(AT_ONCE, true);
    private final Paper paper;
    private final Callers callers;
    private final JsonMapper json;
    private final Clock clock;

    Press(Paper paper, Callers callers, JsonMapper json, Clock clock) {
        this.paper = paper;
        this.callers = callers;
        this.json = json;
        this.clock = clock;
    }

    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * @param plan what the caller reads as JSON
     * @param address where it reads exactly that
     */
    public Copy copy(Object plan, String address, Map<String, String> names, Instant at, List<String> marks) {
        byte[] read = json.writeValueAsBytes(plan);
        return new Copy(
                json.readTree(read),
                sha256(read),
                address,
                names,
                callers.present().name(),
                at,
                marks);
    }

    public ResponseEntity<byte[]> pdf(Copy copy) {
        free.acquireUninterruptibly();
        try {
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_PDF)
                    .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"plan.pdf\"")
                    .body(paper.pdf(copy));
        } finally {
            free.release();
        }
    }

    public ResponseEntity<String> html(Copy copy) {
        return ResponseEntity.ok()
                .contentType(HTML)
                .header("Content-Security-Policy", "default-src 'none'; img-src data:; style-src 'unsafe-inline'")
                .body(paper.html(copy));
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }
}
