package muster.policy;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a limit on execution is counted. */
public enum CountingRule {
    /** The day of issue is day zero; the last day is good to its end at the site. */
    @JsonProperty("excl_issue")
    ISSUE_DAY_EXCLUDED,
    /** The same, without Saturdays, Sundays and legal holidays. */
    @JsonProperty("excl_issue_bizdays")
    BUSINESS_DAYS,
    /** Whole days strictly between the day of issue and the day of execution. */
    @JsonProperty("whole_excl_both")
    WHOLE_DAYS_BETWEEN,
    /** Hours that pass, whatever wall clocks do meanwhile. */
    @JsonProperty("elapsed")
    ELAPSED_HOURS
}
