package muster.disclosure.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import muster.disclosure.view.AgencyFeed;
import muster.disclosure.view.AgencyModel;
import muster.disclosure.view.FeedItem;
import muster.shared.AgencyId;
import muster.shared.OperationId;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An agency's whole model as a file: its feed, and the operations folded from just that. */
@Component
class ModelExport {
    private static final int PAGE = 1_000;

    private final AgencyFeed feed;
    private final JsonMapper json;

    ModelExport(AgencyFeed feed, JsonMapper json) {
        this.feed = feed;
        this.json = json;
    }

    /** One file in it. */
    record Part(String name, long lines, String sha256) {}

    /** @param newest number of the feed that it goes up to */
    record Manifest(AgencyId agencyId, long newest, List<Part> files) {}

    /** @param given told of each page before it is written */
    void write(AgencyId agency, OutputStream out, Consumer<List<FeedItem>> given) throws IOException {
        Map<OperationId, ObjectNode> operations = new LinkedHashMap<>();
        List<Part> files = new ArrayList<>();
        long newest = 0;
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            Lines updates = new Lines(zip, "updates.ndjson");
            List<FeedItem> page = feed.after(agency, newest, PAGE);
            while (!page.isEmpty()) {
                given.accept(page);
                for (FeedItem item : page) {
                    updates.add(item);
                    operations.compute(
                            item.operationId(),
                            (id, before) -> AgencyModel.fold(before, item.type(), (ObjectNode) item.data()));
                }
                newest = page.getLast().seq();
                page = feed.after(agency, newest, PAGE);
            }
            files.add(updates.end());
            Lines models = new Lines(zip, "operations.ndjson");
            for (ObjectNode model : operations.values()) {
                models.add(model);
            }
            files.add(models.end());
            new Lines(zip, "manifest.json").add(new Manifest(agency, newest, files));
            zip.closeEntry();
        }
    }

    private final class Lines {
        private final ZipOutputStream zip;
        private final String name;
        private final DigestOutputStream digested;
        private long lines;

        Lines(ZipOutputStream zip, String name) throws IOException {
            this.zip = zip;
            this.name = name;
            this.digested = new DigestOutputStream(zip, sha256());
            zip.putNextEntry(new ZipEntry(name));
        }

        void add(Object line) throws IOException {
            digested.write(json.writeValueAsBytes(line));
            digested.write('\n');
            lines++;
        }

        Part end() throws IOException {
            zip.closeEntry();
            return new Part(
                    name,
                    lines,
                    HexFormat.of().formatHex(digested.getMessageDigest().digest()));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every JDK has SHA-256.", missing);
        }
    }
}
