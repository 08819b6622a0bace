package muster.operation.event;

import java.time.Instant;

/** When and before whom the affidavit was sworn. */
public record Oath(Instant at, String before) {}
