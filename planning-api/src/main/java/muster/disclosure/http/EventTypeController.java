package muster.disclosure.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import muster.decision.NoSuch;
import muster.disclosure.Catalogue;
import muster.disclosure.EventType;
import muster.shared.Page;
import muster.shared.http.Asked;
import muster.shared.http.Asks;
import muster.shared.http.PageOf;
import muster.shared.http.Reads;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** What can be sent, to whoever integrates; of what is sent to whom it tells nothing. */
@RestController
@RequestMapping("/api/v1/event-types")
@Tag(name = "Event types")
class EventTypeController {
    private final Catalogue catalogue = Catalogue.load();
    private final Reads reads;

    EventTypeController(Reads reads) {
        this.reads = reads;
    }

    @GetMapping
    @Operation(
            operationId = "list-event-types",
            summary = "Every type of message that an agency can be sent, with the schema of its data and an example")
    @Asks({Asked.LIMIT, Asked.CURSOR})
    Page<EventType> types() {
        return PageOf.list(catalogue.types(), reads);
    }

    @GetMapping("/{type}")
    @Operation(operationId = "get-event-type", summary = "One type of message")
    EventType type(@PathVariable String type) {
        return catalogue.type(type).orElseThrow(() -> new NoSuch("event type"));
    }

    /** Beside {@code /openapi.json}: the same catalogue for those who generate their clients. */
    @Bean
    static RouterFunction<ServerResponse> asyncApi() {
        return RouterFunctions.route()
                .GET(
                        "/asyncapi.yaml",
                        request -> ServerResponse.ok()
                                .contentType(MediaType.APPLICATION_YAML)
                                .body(new ClassPathResource("asyncapi.yaml")))
                .build();
    }
}
