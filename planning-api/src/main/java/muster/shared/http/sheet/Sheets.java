package muster.shared.http.sheet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import muster.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractSmartHttpMessageConverter;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a page of a list as {@code text/csv} or {@code application/x-ndjson}: the same items with the same members as its JSON,
 * and nothing of the page itself.
 */
public final class Sheets extends AbstractSmartHttpMessageConverter<Page<?>> {
    public static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    public static final MediaType LINES = MediaType.APPLICATION_NDJSON;

    private final JsonMapper json;

    public Sheets(JsonMapper json) {
        super(CSV, LINES);
        this.json = json;
    }

    @Override
    public boolean canRead(ResolvableType type, @Nullable MediaType media) {
        return false;
    }

    @Override
    public Page<?> read(ResolvableType type, HttpInputMessage message, @Nullable Map<String, Object> hints) {
        throw new UnsupportedOperationException("Lists only go out.");
    }

    @Override
    public boolean canWrite(ResolvableType declared, Class<?> type, @Nullable MediaType media) {
        return type == Page.class && canWrite(media);
    }

    @Override
    protected void writeInternal(
            Page<?> page, ResolvableType type, HttpOutputMessage message, @Nullable Map<String, Object> hints)
            throws IOException {
        List<JsonNode> items =
                page.items().stream().<JsonNode>map(json::valueToTree).toList();
        boolean lines = LINES.isCompatibleWith(message.getHeaders().getContentType());
        message.getHeaders().setContentType(lines ? LINES : CSV);
        String text = lines ? Sheet.lines(json, items) : Sheet.csv(json, itemOf(type), items);
        message.getBody().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private JavaType itemOf(ResolvableType page) {
        return json.constructType(page.getGeneric().getType());
    }
}
