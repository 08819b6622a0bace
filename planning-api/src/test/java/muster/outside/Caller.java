package muster.outside;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** One person at the door. Immutable: {@code with} gives a caller that sends one header more. */
final class Caller {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final String address;
    private final HttpClient http;
    private final Map<String, String> headers;

    private Caller(String address, HttpClient http, Map<String, String> headers) {
        this.address = address;
        this.http = http;
        this.headers = headers;
    }

    Caller(Service service, String token) {
        this("http://127.0.0.1:" + service.port(), service.http(), bearing(token));
    }

    static Caller at(String address, HttpClient http, String token) {
        return new Caller(address, http, bearing(token));
    }

    private static Map<String, String> bearing(String token) {
        return token == null ? Map.of() : Map.of("Authorization", "Bearer " + token);
    }

    Caller with(String header, Object value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value.toString());
        return new Caller(address, http, more);
    }

    Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    Answer delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody());
    }

    Answer post(String path, Object body) {
        Caller json = headers.containsKey("Content-Type") ? this : with("Content-Type", "application/json");
        return json.send("POST", path, BodyPublishers.ofByteArray(bytes(body)));
    }

    Answer send(String method, String path, BodyPublisher body) {
        return Answer.of(sent(method, path, body, BodyHandlers.ofByteArray()));
    }

    /** An answer that goes on: its reader closes it. */
    HttpResponse<InputStream> stream(String path) {
        return with("Accept", "text/event-stream")
                .sent("GET", path, BodyPublishers.noBody(), BodyHandlers.ofInputStream());
    }

    /** An answer that is no text. */
    HttpResponse<byte[]> bytes(String path) {
        return sent("GET", path, BodyPublishers.noBody(), BodyHandlers.ofByteArray());
    }

    private <T> HttpResponse<T> sent(
            String method, String path, BodyPublisher body, HttpResponse.BodyHandler<T> handler) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .method(method, body)
                .timeout(Duration.ofSeconds(45));
        headers.forEach(request::header);
        try {
            return http.send(request.build(), handler);
        } catch (IOException cause) {
            throw new AssertionError(method + " " + path + " was not answered", cause);
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
            throw new AssertionError(cause);
        }
    }

    private static byte[] bytes(Object body) {
        return body instanceof byte[] bytes ? bytes : JSON.writeValueAsBytes(body);
    }
}
