package muster.officer.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import muster.decision.Refusal;
import muster.decision.Warning;
import muster.ledger.EventTypes;
import muster.officer.EnrolOfficer;
import muster.officer.http.OfficerController.EnrolOfficerBody;
import muster.problem.Problem;
import muster.problem.Problem.Mistake;
import muster.problem.Unreadable;
import muster.shared.Invalid;
import muster.shared.OfficerId;
import muster.shared.http.Asked;
import muster.shared.http.Asks;
import muster.shared.http.Begun;
import muster.shared.http.Door;
import muster.shared.http.Forbidden;
import muster.shared.http.Receipts;
import muster.shared.http.RequestIds;
import muster.shared.http.Roles;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;

/** Enrols the people of a sheet, each by the command of the door for one: all of them or none (docs/decisions/0030). */
@RestController
@RequestMapping("/api/v1/officers/imports")
@Tag(name = "Officers")
class RosterController {
    private static final int MOST_NAMED = 100;

    private final Door door;
    private final RosterRows rows;

    RosterController(Door door, RosterRows rows) {
        this.door = door;
        this.rows = rows;
    }

    /**
     * What would come of a row.
     *
     * @param row as a spreadsheet counts: that of the headers is 1
     * @param events that it would cause
     * @param errors why it would cause none
     */
    record RowPreview(int row, List<String> events, List<Warning> warnings, List<Mistake> errors) {}

    /** @param wrong how many rows have errors; where there is one, nothing of the sheet would be stored */
    record RosterPreview(int rows, int wrong, List<RowPreview> items) {}

    /** A row, and either what was decided on it or what is wrong with it. */
    private record Looked(int row, @Nullable Begun begun, List<Mistake> errors) {
        RowPreview preview() {
            return begun == null
                    ? new RowPreview(row, List.of(), List.of(), errors)
                    : new RowPreview(
                            row,
                            begun.decision().events().stream()
                                    .map(event -> EventTypes.nameOf(event.getClass()))
                                    .toList(),
                            begun.decision().warnings(),
                            List.of());
        }
    }

    private static final class WrongRows extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient List<Looked> wrong;

        WrongRows(List<Looked> wrong) {
            super("Rows are wrong.", null, false, false);
            this.wrong = wrong;
        }
    }

    @PostMapping(consumes = "text/csv")
    @Operation(
            operationId = "import-officers",
            summary = "Put the people of a sheet on the roster, all or none (enrol-officer for each)",
            description = "CSV in UTF-8, its cells between commas or semicolons. The first row names the members of"
                    + " EnrolOfficerBody, in any order; then at most 1000 people. In one cell: ENTRY_TEAM 2027-11-15 |"
                    + " MEDIC 2026-06-30 for qualifications, US-CA 2023-11-15 2028-11-15 for authority, or JSON as lists"
                    + " go out. Where a row is wrong, nothing is stored, and errors point to /row/column, the row as a"
                    + " spreadsheet counts.")
    @Asks({Asked.VALIDATE_ONLY, Asked.IDEMPOTENCY_KEY})
    @ApiResponse(
            responseCode = "201",
            description = "All decided and stored together.",
            headers = {
                @Header(
                        name = "Ledger-Position",
                        description = "The position of its last event.",
                        schema = @Schema(type = "integer", format = "int64")),
                @Header(
                        name = "Idempotency-Replayed",
                        description = "true where the answer was given before.",
                        schema = @Schema(type = "boolean"))
            },
            content = @Content(schema = @Schema(implementation = Receipts.class)))
    @ApiResponse(
            responseCode = "200",
            description = "With validateOnly=true: what would come of each row. Nothing was stored.",
            content = @Content(schema = @Schema(implementation = RosterPreview.class)))
    ResponseEntity<?> enrolAll(
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
                    @RequestBody(required = false)
                    byte @Nullable [] sheet) {
        if (!door.caller().is(Roles.COORDINATOR)) {
            throw new Forbidden("the role coordinator");
        }
        byte[] sent = sheet == null ? new byte[0] : sheet;
        if (door.onlyValidates()) {
            List<Looked> looked = lookAt(sent);
            int wrong = (int) looked.stream().filter(row -> row.begun() == null).count();
            return ResponseEntity.ok(new RosterPreview(
                    looked.size(), wrong, looked.stream().map(Looked::preview).toList()));
        }
        return door.createAll(() -> allOf(lookAt(sent)));
    }

    private static List<Begun> allOf(List<Looked> looked) {
        List<Looked> wrong = looked.stream().filter(row -> row.begun() == null).toList();
        if (!wrong.isEmpty()) {
            throw new WrongRows(wrong);
        }
        return looked.stream().map(row -> Objects.requireNonNull(row.begun())).toList();
    }

    private List<Looked> lookAt(byte[] sheet) {
        Roster roster = Roster.read(sheet);
        List<Looked> looked = new ArrayList<>();
        for (Roster.Row row : roster.rows()) {
            looked.add(lookAt(row.number(), roster.columns(), row.cells()));
        }
        return looked;
    }

    private Looked lookAt(int row, List<String> columns, List<String> cells) {
        try {
            EnrolOfficerBody body = rows.body(columns, cells);
            List<Mistake> mistakes = rows.mistakes(body);
            if (!mistakes.isEmpty()) {
                return wrong(row, mistakes);
            }
            OfficerId id = new OfficerId(UUID.randomUUID());
            EnrolOfficer command = body.command(id);
            return new Looked(row, door.begin(command, command.stream(), id), List.of());
        } catch (JacksonException unreadable) {
            return wrong(row, List.of(Unreadable.of(unreadable).mistake()));
        } catch (Invalid invalid) {
            String pointer = invalid.pointer() == null ? "" : invalid.pointer();
            return wrong(row, List.of(new Mistake(pointer, invalid.code(), String.valueOf(invalid.getMessage()))));
        } catch (Refusal refusal) {
            return wrong(row, List.of(new Mistake("", refusal.rule(), refusal.detail())));
        }
    }

    private static Looked wrong(int row, List<Mistake> mistakes) {
        return new Looked(
                row,
                null,
                mistakes.stream()
                        .map(each -> new Mistake("/" + row + each.pointer(), each.code(), each.detail()))
                        .toList());
    }

    @ExceptionHandler
    ResponseEntity<Problem> nothingStored(WrongRows rows, HttpServletRequest request) {
        String detail = "Nothing was stored. Mend the " + rows.wrong.size() + " rows that are wrong and send the sheet"
                + " again; errors names the first, ?validateOnly=true all of them.";
        List<Mistake> errors = rows.wrong.stream()
                .flatMap(row -> row.errors().stream())
                .limit(MOST_NAMED)
                .toList();
        return ResponseEntity.unprocessableContent()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.of(422, "invalid-body", "invalid-body", detail, RequestIds.of(request), errors));
    }
}
