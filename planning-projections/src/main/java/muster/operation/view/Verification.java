package muster.operation.view;

import java.time.Instant;
import muster.operation.event.AddressVerified;
import muster.operation.event.Photo;
import muster.operation.event.VerificationMethod;
import muster.shared.Location;
import muster.shared.OfficerId;
import muster.shared.VerificationId;
import org.jspecify.annotations.Nullable;

/** Who made sure of a site's address, how and when; {@code metres} lie between the plan's point and the observed one. */
public record Verification(
        VerificationId id,
        OfficerId officerId,
        String name,
        VerificationMethod method,
        String description,
        Photo photo,
        String observedAddress,
        @Nullable String warrantAddress,
        Location location,
        double metres,
        Instant at) {
    static Verification of(AddressVerified e) {
        return new Verification(
                e.verificationId(),
                e.officerId(),
                e.name(),
                e.method(),
                e.description(),
                e.photo(),
                e.observedAddress(),
                e.warrantAddress(),
                e.location(),
                e.metres(),
                e.at());
    }
}
