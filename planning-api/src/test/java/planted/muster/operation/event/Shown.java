package planted.muster.operation.event;

import org.springframework.http.HttpStatus;

/** An event that knows how it is answered. */
public record Shown(HttpStatus status) {}
