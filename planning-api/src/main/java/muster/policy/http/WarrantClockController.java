package muster.policy.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import muster.policy.PolicyPacks;
import muster.policy.WarrantClock;
import muster.policy.WarrantClockAnswer;
import muster.policy.WarrantClockQuestion;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/policy/warrant-clock")
@Tag(name = "Policy")
class WarrantClockController {
    private final PolicyPacks packs;

    WarrantClockController(PolicyPacks packs) {
        this.packs = packs;
    }

    record WarrantClockBody(
            @NotBlank @Size(max = 16) String jurisdiction,
            @NotBlank @Size(max = 40) String issuedAt,
            @NotBlank @Size(max = 40) String executionAt,
            @NotBlank @Size(max = 64) String zone,
            @Nullable Boolean nightService,
            @Nullable LocalDate faceExpiresOn,
            @Nullable @Size(max = 20) String faceWindow,
            @Nullable @Size(max = 40) String purpose) {}

    @PostMapping
    @Operation(
            operationId = "warrant-clock",
            summary = "Whether a warrant may be executed at a time, and until when; stores nothing")
    WarrantClockAnswer reckon(@Valid @RequestBody WarrantClockBody body) {
        return WarrantClock.reckon(
                packs,
                new WarrantClockQuestion(
                        body.jurisdiction(),
                        body.issuedAt(),
                        body.executionAt(),
                        body.zone(),
                        Boolean.TRUE.equals(body.nightService()),
                        body.faceExpiresOn(),
                        body.faceWindow(),
                        body.purpose()));
    }
}
