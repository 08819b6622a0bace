package muster.disclosure;

import java.time.Duration;
import java.util.List;
import muster.operation.event.MinorNotice.Register;
import muster.operation.event.VictimClass;
import muster.policy.PlanningPack;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What came of operations, for both goals, with what was planned. Counted from what its reader is shown of them and from nothing
 * else: no number is in it that the reader could not count. What the reader is told nothing about is null, and not 0.
 *
 * @param operations so many were counted
 */
public record Outcomes(int operations, BeforeCourt beforeCourt, ToSafety toSafety) {
    /**
     * Traffickers before a court. Charges are no part of a plan, so none are counted.
     *
     * @param raids that were scheduled and not cancelled
     * @param sitesEntered and {@code sitesSecured}, each once
     * @param entryAfterStart from when entry might begin to the first one at that site, the median; negative where it was before
     * @param arrests by entries of the log that no other puts right
     * @param warrantsIssued of these {@code warrantsExecuted} were executed, and {@code warrantsReturned} returned to the court
     * @param evidence items in the log; {@code inventoried}: in the inventories of warrants
     */
    public record BeforeCourt(
            @Nullable Integer raids,
            @Nullable Integer sitesEntered,
            @Nullable Integer sitesSecured,
            @Nullable Duration entryAfterStart,
            @Nullable Integer arrests,
            @Nullable Integer warrantsIssued,
            @Nullable Integer warrantsExecuted,
            @Nullable Integer warrantsReturned,
            @Nullable Integer evidence,
            @Nullable Integer inventoried) {}

    /**
     * People brought to safety.
     *
     * @param expectedAdults and {@code expectedMinors}, in the care plans that stand
     * @param counted the counters of rule VIC-05, each with its definition
     * @param beds that providers confirmed
     * @param careInOrderAtGo operations that went with the gate of victim services in order; {@code careWaivedAtGo}: without
     * @param handedOff people who are with a provider
     * @param toHandOff from the first meeting to the hand-off, the median; {@code longestToHandOff}: the longest
     * @param minors who were met, by entries with a reference; {@code notices}: who was told of them, and whether in time (rule VIC-06)
     * @param releases that count
     * @param possibleVictimsArrested after a prosecutor's review (rule VIC-08)
     */
    public record ToSafety(
            @Nullable Integer expectedAdults,
            @Nullable Integer expectedMinors,
            List<Counter> counted,
            @Nullable Integer beds,
            @Nullable Integer careInOrderAtGo,
            @Nullable Integer careWaivedAtGo,
            @Nullable Integer handedOff,
            @Nullable Duration toHandOff,
            @Nullable Duration longestToHandOff,
            @Nullable Integer minors,
            List<Notices> notices,
            @Nullable Integer releases,
            @Nullable Integer possibleVictimsArrested) {}

    /** @param people each once where the reader is shown references, otherwise as many as there are entries; {@code minors}: of them */
    public record Counter(VictimClass counts, String definition, int people, int minors) {}

    /** Of as many minors as were met, who must be told of them was told in time, late, or not yet. */
    public record Notices(Register to, int inTime, int late, int missing) {}

    /** An operation as somebody is shown it: its body, or an agency's model of it; and what that column of the matrix is told. */
    public record Shown(JsonNode body, Column column) {}

    public static Outcomes of(List<Shown> all, PlanningPack pack) {
        Court court = new Court();
        Safety safety = new Safety(pack);
        for (Shown one : all) {
            court.count(one);
            safety.count(one);
        }
        return new Outcomes(all.size(), court.counted(), safety.counted());
    }
}
