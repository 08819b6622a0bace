package muster.audit.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import muster.disclosure.view.Dissemination;
import muster.disclosure.view.Disseminations;
import muster.disclosure.view.Disseminations.Wanted;
import muster.shared.AgencyId;
import muster.shared.OperationId;
import muster.shared.Page;
import muster.shared.http.Asked;
import muster.shared.http.Asks;
import muster.shared.http.Reads;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Rule INF-03: who was given what, why and when. */
@RestController
@RequestMapping("/api/v1/audit/disseminations")
@Tag(name = "Audit")
class DisseminationController {
    private final ReadLog log;
    private final Reads reads;
    private final Disseminations disseminations;

    DisseminationController(ReadLog log, Reads reads, Disseminations disseminations) {
        this.log = log;
        this.reads = reads;
        this.disseminations = disseminations;
    }

    @GetMapping
    @Operation(
            operationId = "list-disseminations",
            summary = "Who was given what of others' operations, why and when; nothing of what it said")
    @Asks({Asked.FROM, Asked.TO, Asked.LIMIT, Asked.CURSOR})
    Page<Dissemination> all(
            @Parameter(description = "Only of this operation.") @RequestParam @Nullable OperationId operationId,
            @Parameter(description = "Only what this agency got.") @RequestParam @Nullable AgencyId agencyId,
            @Parameter(
                            description =
                                    "Only what this person got: the sub of the token; or webhook: and a receiver's id, kafka: and an agency's.")
                    @RequestParam
                    @Nullable
                    String receiver) {
        log.record();
        Wanted wanted = new Wanted(operationId, agencyId, receiver, reads.instant("from"), reads.instant("to"));
        return Reads.sealed(disseminations.list(wanted, reads.cursorNumber(), reads.limit()));
    }
}
