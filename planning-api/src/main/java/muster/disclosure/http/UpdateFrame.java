package muster.disclosure.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.List;
import muster.disclosure.view.FeedItem;
import tools.jackson.databind.json.JsonMapper;

/** @param bytes one server-sent event, or several of which {@code item} is the last */
@SuppressWarnings("ArrayRecordComponent") // compared with nothing
record UpdateFrame(FeedItem item, byte[] bytes) {
    static UpdateFrame of(FeedItem item, JsonMapper json) {
        String event =
                "id:" + item.seq() + "\nevent:" + item.type() + "\ndata:" + json.writeValueAsString(item) + "\n\n";
        return new UpdateFrame(item, event.getBytes(UTF_8));
    }

    static UpdateFrame together(List<UpdateFrame> frames) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        frames.forEach(frame -> all.writeBytes(frame.bytes()));
        return new UpdateFrame(frames.getLast().item(), all.toByteArray());
    }

    long seq() {
        return item.seq();
    }
}
