package muster.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An answer of the service, and what tests say about answers. */
record Answer(String request, int status, HttpHeaders headers, byte[] body) {
    private static final JsonMapper JSON = JsonMapper.shared();

    static Answer of(HttpResponse<byte[]> response) {
        String request = response.request().method() + " " + response.request().uri();
        return new Answer(request, response.statusCode(), response.headers(), response.body());
    }

    Answer expect(int expected) {
        assertThat(status).as("%s answered %s", request, text()).isEqualTo(expected);
        return this;
    }

    /** A problem as RFC 9457 and our contract have it. */
    Answer expectProblem(int expected, String type, String code) {
        expect(expected).isProblem();
        assertThat(json().path("type").asString()).as(text()).isEqualTo("urn:muster:problem:" + type);
        assertThat(json().path("code").asString()).as(text()).isEqualTo(code);
        return this;
    }

    Answer expectProblem(int expected, String type) {
        return expectProblem(expected, type, type);
    }

    Answer isProblem() {
        assertThat(header("Content-Type")).as(request + ": " + text()).isEqualTo("application/problem+json");
        assertThat(json().propertyNames()).as(text()).contains("type", "title", "status", "detail", "code", "errors");
        assertThat(json().path("status").asInt()).as(text()).isEqualTo(status);
        assertThat(json().path("detail").asString()).as(text()).isNotBlank();
        assertThat(json().path("title").asString()).as(text()).isNotBlank();
        return this;
    }

    Answer names(String pointer) {
        List<String> pointers = json().path("errors")
                .valueStream()
                .map(error -> error.path("pointer").asString())
                .toList();
        assertThat(pointers).as(text()).contains(pointer);
        return this;
    }

    JsonNode json() {
        return JSON.readTree(body);
    }

    JsonNode at(String pointer) {
        return json().at(pointer);
    }

    String header(String name) {
        return headers.firstValue(name).orElse(null);
    }

    String id() {
        return json().path("id").asString();
    }

    long version() {
        return json().path("version").asLong();
    }

    long position() {
        return json().path("position").asLong();
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
