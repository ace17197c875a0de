package vn.chiso.local.job;

import java.time.OffsetDateTime;

/** The days of business time on which something happens in the job. */
public final class Timeline {

    public static final OffsetDateTime ISSUED = OffsetDateTime.parse("2024-03-12T09:00:00+07:00");
    /** Eleven days before the first deadline: the first rung has passed by. */
    public static final OffsetDateTime REPORTED = OffsetDateTime.parse("2024-03-20T09:00:00+07:00");

    public static final OffsetDateTime DAY_BEFORE = OffsetDateTime.parse("2024-03-30T08:00:00+07:00");
    public static final OffsetDateTime DAY_AFTER = OffsetDateTime.parse("2024-04-01T08:00:00+07:00");

    private Timeline() {}
}
