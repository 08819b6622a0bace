package muster.operation;

import java.time.Instant;
import muster.operation.event.Photo;
import muster.operation.event.VerificationMethod;
import muster.shared.Location;
import muster.shared.OfficerId;
import muster.shared.OperationId;
import muster.shared.SiteId;
import muster.shared.VerificationId;
import org.jspecify.annotations.Nullable;

/** Make sure, at the place or from records, that the plan names the right door. */
public record VerifyAddress(
        OperationId operationId,
        VerificationId verificationId,
        SiteId siteId,
        OfficerId officerId,
        VerificationMethod method,
        String description,
        Photo photo,
        String observedAddress,
        @Nullable String warrantAddress,
        Location location,
        Instant at)
        implements OperationCommand {}
