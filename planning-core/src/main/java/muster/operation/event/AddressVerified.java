package muster.operation.event;

import java.time.Instant;
import muster.shared.AgencyId;
import muster.shared.Location;
import muster.shared.OfficerId;
import muster.shared.OperationId;
import muster.shared.SiteId;
import muster.shared.VerificationId;
import org.jspecify.annotations.Nullable;

/**
 * An officer made sure that the plan names the right door (rule SIT-01).
 *
 * @param subject the officer's {@code sub}, where one is known: two officers are two persons
 * @param warrantAddress as it reads on the warrant, where the officer compared it
 * @param metres between the point in the plan and the point observed
 */
public record AddressVerified(
        OperationId operationId,
        VerificationId verificationId,
        SiteId siteId,
        OfficerId officerId,
        AgencyId agencyId,
        String name,
        @Nullable String subject,
        VerificationMethod method,
        String description,
        Photo photo,
        String observedAddress,
        @Nullable String warrantAddress,
        Location location,
        double metres,
        Instant at)
        implements OperationEvent {}
