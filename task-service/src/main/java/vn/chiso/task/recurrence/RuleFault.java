package vn.chiso.task.recurrence;

import java.util.Locale;

/** Why a rule cannot be followed. Ids are never renamed. */
public enum RuleFault {
    /** Not a rule of RFC 5545. */
    RRULE_INVALID,
    /** BYHOUR, BYMINUTE, BYSECOND, or more often than daily: administrative work is due on days. */
    RRULE_BELOW_A_DAY,
    /** It never comes true, as 30 February does not. */
    RRULE_NEVER,
    /** Without an end, or with one too far away: more rows than anybody could work off. */
    RRULE_TOO_MANY;

    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
