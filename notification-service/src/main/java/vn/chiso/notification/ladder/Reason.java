package vn.chiso.notification.ladder;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why a reminder was not, or not yet, sent. */
public enum Reason {
    /** A later rung of the same ladder was due when the sweep came. */
    OVERTAKEN,
    /** Its day had passed before the assignment, or its deadline, was known. */
    LAID_OUT_LATE,
    /** Its day passed while nobody swept, and its policy does not send late. */
    MISSED,
    /** Found later than its policy allows to send it. */
    TOO_LATE,
    /** The reminders of its plan were paused. */
    PAUSED,
    /** The recipient wants no routine reminders by this channel. */
    MUTED,
    /** Another recipient of the same rung has the message in the mailbox, or at the number, that both use. */
    SAME_ADDRESS,
    DONE,
    RECALLED,
    /** The reviewer excused the delay. */
    EXCUSED,
    DEADLINE_MOVED,
    /** Another ladder serves the assignment now. */
    LADDER_CHANGED,
    /** Nobody holds the position. */
    NO_CONTACT,
    /** The person has no account, so no inbox. */
    NO_USERNAME,
    NO_EMAIL,
    NO_PHONE,
    /** The ladder names a channel that is offered no more. */
    CHANNEL_OFF;

    /** As clients see it: {@code laid-out-late}. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
