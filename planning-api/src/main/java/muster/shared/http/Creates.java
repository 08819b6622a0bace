package muster.shared.http;

import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes what {@link Door#create} takes and answers. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Asks({Asked.VALIDATE_ONLY, Asked.IF_MATCH, Asked.IDEMPOTENCY_KEY})
@ApiResponse(
        responseCode = "201",
        description = "Decided, stored and created.",
        headers = {
            @Header(name = "Location", description = "Where it is.", schema = @Schema(type = "string")),
            @Header(name = "ETag", description = "The version after it.", schema = @Schema(type = "string")),
            @Header(
                    name = "Ledger-Position",
                    description = "The position of its last event.",
                    schema = @Schema(type = "integer", format = "int64")),
            @Header(
                    name = "Idempotency-Replayed",
                    description = "true where the answer was given before.",
                    schema = @Schema(type = "boolean"))
        },
        content = @Content(schema = @Schema(implementation = Receipt.class)))
@ApiResponse(
        responseCode = "200",
        description = "With validateOnly=true: what would happen. Nothing was stored.",
        content = @Content(schema = @Schema(implementation = Preview.class)))
public @interface Creates {}
