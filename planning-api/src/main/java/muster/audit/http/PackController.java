package muster.audit.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import muster.policy.view.PackChange;
import muster.policy.view.PackHistory;
import muster.shared.Page;
import muster.shared.http.Asked;
import muster.shared.http.Asks;
import muster.shared.http.PageOf;
import muster.shared.http.Reads;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Under which law decisions could be taken, and since when. */
@RestController
@RequestMapping("/api/v1/audit/packs")
@Tag(name = "Audit")
class PackController {
    private final ReadLog log;
    private final Reads reads;
    private final PackHistory history;

    PackController(ReadLog log, Reads reads, PackHistory history) {
        this.log = log;
        this.reads = reads;
        this.history = history;
    }

    @GetMapping
    @Operation(
            operationId = "list-pack-changes",
            summary = "Every change of the policy packs in order: what came, changed and went")
    @Asks({Asked.LIMIT, Asked.CURSOR})
    Page<PackChange> changes(
            @Parameter(
                            description =
                                    "Only what happened to the pack of this version, US-CA@2013-01-01, as decisions name it.")
                    @RequestParam
                    @Nullable
                    String pack) {
        log.record();
        return PageOf.list(history.of(pack), reads);
    }
}
