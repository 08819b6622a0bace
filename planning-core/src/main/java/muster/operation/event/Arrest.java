package muster.operation.event;

import java.util.List;
import muster.shared.OfficerId;
import muster.shared.SurvivorRef;
import org.jspecify.annotations.Nullable;

/**
 * Somebody was arrested.
 *
 * @param person the name that the booking will bear
 * @param survivorRef where the same person was recorded as a possible victim
 * @param prosecutorReview who reviewed that, and where it is written (rule VIC-08)
 */
public record Arrest(
        String person,
        List<String> offences,
        OfficerId officerId,
        @Nullable SurvivorRef survivorRef,
        @Nullable String prosecutorReview) {}
