package muster.shared.http.paper;

import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.util.XRLog;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * A plan on paper: one page of HTML that a browser prints, and the same as a tagged PDF (PDF/UA). Both are made of what the
 * recipient reads as JSON, so that a fact that is withheld there is not here.
 */
@Component
public class Paper {
    static {
        // It says what it reads while it reads.
        XRLog.setLoggingEnabled(false);
    }

    private final Template template = template();
    private final FSDefaultCacheStore metrics = new FSDefaultCacheStore();

    private static Template template() {
        InputStream page = Objects.requireNonNull(Paper.class.getResourceAsStream("plan.html"));
        try (InputStreamReader reader = new InputStreamReader(page, StandardCharsets.UTF_8)) {
            return Mustache.compiler().nullValue("").compile(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String html(Copy copy) {
        Known known = new Known(copy.plan(), copy.names());
        return readable(template.execute(Map.of(
                "title", known.text("codeName").isEmpty() ? "Operation" : "Operation " + known.text("codeName"),
                "recipient", copy.recipient(),
                "printed", known.time(copy.printedAt()),
                "printedUtc", copy.printedAt().truncatedTo(ChronoUnit.SECONDS).toString(),
                "hash", copy.hash(),
                "address", copy.address(),
                "qr", QrCode.of(copy.address() + "#sha256=" + copy.hash()),
                "marks", copy.marks(),
                "head", head(known),
                "forms", forms(known))));
    }

    private static List<Form.Said> head(Known known) {
        return new Form("", "")
                .say("Status", Known.word(known.plan(), "status"))
                .say("Version", known.text("version"))
                .say("Plan", known.text("/plan/version") + known.text("/plan/planVersion"))
                .say("Plan's hash", known.text("/plan/hash"))
                .said();
    }

    private static List<Form> forms(Known known) {
        return Stream.concat(new Order(known).forms().stream(), new IncidentForms(known).forms())
                .toList();
    }

    /** XML knows no control characters, and a plan that was typed may hold some. */
    private static String readable(String page) {
        StringBuilder readable = new StringBuilder(page.length());
        page.codePoints()
                .map(c -> Character.isISOControl(c) && c != '\n' || c >= 0xd800 && c <= 0xdfff || (c & 0xfffe) == 0xfffe
                        ? ' '
                        : c)
                .forEach(readable::appendCodePoint);
        return readable.toString();
    }

    public byte[] pdf(Copy copy) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String page = html(copy);
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .useUriResolver((base, uri) -> uri.startsWith("data:image/png;") ? uri : null)
                .withProducer("Muster")
                .useCacheStore(CacheStore.PDF_FONT_METRICS, metrics)
                .withHtmlContent(page, null)
                .toStream(out);
        Typeface.of(page).forEach(face -> {
            builder.useFont(face::regular, face.family(), 400, FontStyle.NORMAL, true);
            builder.useFont(face::bold, face.family(), 700, FontStyle.NORMAL, true);
        });
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
