package muster.shared.http.tak;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import muster.shared.OperationId;
import muster.shared.http.GeoMap;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * A reader's map as a data package for TAK (ATAK, WinTAK, iTAK): a zip with a manifest of version 2 and a marker in CoT for each
 * place. What the reader's map does not show is not in it; nothing is sent back.
 */
@Component
public class TakPackages {
    public static final String MEDIA_TYPE = "application/zip";

    /** So long a marker lives of a plan whose end the reader does not know. */
    private static final Duration DAY = Duration.ofDays(1);

    private final Clock clock;

    TakPackages(Clock clock) {
        this.clock = clock;
    }

    /** @param model an operation's body, or an agency's model of it */
    public ResponseEntity<byte[]> of(OperationId operation, JsonNode model) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        String end = model.at("/window/end").asString("");
        Instant stale = end.isEmpty() || Instant.parse(end).isBefore(now) ? now.plus(DAY) : Instant.parse(end);
        GeoMap map = GeoMap.of(model);
        List<Marker> markers = Stream.concat(
                        map.features().stream().map(feature -> Marker.of(operation, feature)),
                        map.perimeters().features().stream().map(drawn -> Marker.of(operation, drawn)))
                .toList();
        Map<String, byte[]> files = new LinkedHashMap<>();
        String name = model.path("codeName").asString("Muster");
        files.put("MANIFEST/manifest.xml", TakXml.manifest(idOf(operation + " package"), name, markers));
        markers.forEach(marker -> files.put(marker.entry(), TakXml.event(marker, now, stale)));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(MEDIA_TYPE))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"tak.zip\"")
                .body(zipped(files));
    }

    /** The same each time, so that who imports it again moves the marker and gets no second one. */
    static UUID idOf(String what) {
        return UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] zipped(Map<String, byte[]> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
