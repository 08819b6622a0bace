package muster.deconfliction;

import muster.deconfliction.event.Contact;
import muster.deconfliction.event.Exemption;
import muster.shared.OperationId;
import muster.shared.SiteId;
import org.jspecify.annotations.Nullable;

/**
 * Check the raids of an operation against all others near them.
 *
 * @param siteId the one site whose raids are checked, or null for all
 */
public record Deconflict(
        OperationId operationId,
        @Nullable SiteId siteId,
        Contact contact,
        @Nullable Exemption exemption) implements DeconflictionCommand {}
