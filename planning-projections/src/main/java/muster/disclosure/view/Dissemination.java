package muster.disclosure.view;

import java.time.Instant;
import muster.disclosure.Need;
import muster.shared.AgencyId;
import muster.shared.OperationId;
import org.jspecify.annotations.Nullable;

/**
 * That somebody was given something, and why (28 CFR 23.20; rule INF-03); nothing of what it said.
 *
 * @param at when it was about to be given: who then went away may have got less
 * @param receiver the person, by the {@code sub} of the token; for what was pushed to a receiver of messages, {@code webhook:} and its id,
 *     to a topic {@code kafka:} and the agency's
 * @param agencyId whose seat the person took; none for a court or the watch
 * @param door the name of the question in openapi.json that was answered
 * @param firstSeq where updates were given: the first of them, by the agency's own numbers; all of the operation up to
 *     {@code lastSeq} that the agency has
 * @param requestId null for what was pushed
 */
public record Dissemination(
        Instant at,
        String receiver,
        String name,
        @Nullable AgencyId agencyId,
        String door,
        Need need,
        @Nullable OperationId operationId,
        @Nullable Long firstSeq,
        @Nullable Long lastSeq,
        @Nullable String requestId) {
    /** The same, of one operation. */
    public Dissemination of(OperationId operation, @Nullable Long first, @Nullable Long last) {
        return new Dissemination(at, receiver, name, agencyId, door, need, operation, first, last, requestId);
    }
}
