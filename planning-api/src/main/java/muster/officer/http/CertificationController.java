package muster.officer.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import muster.officer.Certify;
import muster.officer.GrantAuthority;
import muster.officer.event.Authority;
import muster.officer.event.Qualification;
import muster.shared.OfficerId;
import muster.shared.http.Changes;
import muster.shared.http.Door;
import muster.shared.http.Forbidden;
import muster.shared.http.Roles;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/officers/{officerId}")
@Tag(name = "Officers")
class CertificationController {
    private final Door door;

    CertificationController(Door door) {
        this.door = door;
    }

    record CertifyBody(
            @NotBlank @Size(max = 64) String code, @NotNull LocalDate validUntil) {}

    @PostMapping("/qualifications")
    @Operation(operationId = "certify", summary = "Give a person a qualification, or renew it (certify)")
    @Changes
    ResponseEntity<?> certify(@PathVariable OfficerId officerId, @Valid @RequestBody CertifyBody body) {
        assertMayCertify();
        Certify command = new Certify(officerId, new Qualification(body.code(), body.validUntil()));
        return door.change(command, command.stream(), officerId);
    }

    record GrantAuthorityBody(
            @NotBlank @Size(max = 16) String jurisdiction,
            @NotNull LocalDate from,
            @NotNull LocalDate until) {}

    @PostMapping("/authority")
    @Operation(operationId = "grant-authority", summary = "Give a sworn person power somewhere (grant-authority)")
    @Changes
    ResponseEntity<?> grant(@PathVariable OfficerId officerId, @Valid @RequestBody GrantAuthorityBody body) {
        assertMayCertify();
        Authority power = new Authority(body.jurisdiction(), body.from(), body.until());
        GrantAuthority command = new GrantAuthority(officerId, power);
        return door.change(command, command.stream(), officerId);
    }

    private void assertMayCertify() {
        if (!door.caller().is(Roles.COORDINATOR)) {
            throw new Forbidden("the role coordinator");
        }
    }
}
