package vn.chiso.notification.delivery;

import vn.chiso.notification.delivery.smtp.SendOutcome;

/** What came of an attempt. */
enum AttemptOutcome {
    ACCEPTED,
    /** Certainly not taken over, to be tried again. */
    POSTPONED,
    REJECTED,
    /** The mail may or may not have been taken over. */
    UNKNOWN;

    static AttemptOutcome of(SendOutcome outcome) {
        return switch (outcome) {
            case SendOutcome.Accepted(var answer) -> ACCEPTED;
            case SendOutcome.Postponed(var answer) -> POSTPONED;
            case SendOutcome.Rejected(var answer) -> REJECTED;
            case SendOutcome.Unknown(var answer) -> UNKNOWN;
        };
    }
}
