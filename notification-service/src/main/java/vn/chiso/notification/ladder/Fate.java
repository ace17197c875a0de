package vn.chiso.notification.ladder;

import vn.chiso.notification.policy.PolicyRung;

/** What is to be done about a due rung. */
public sealed interface Fate {

    /** There is nothing left to remind of. */
    record Close(Reason why) implements Fate {}

    /** Nobody is to be reminded of it. */
    record Skip(Reason why) implements Fate {}

    /** @param step for those only who are to be reminded */
    record Remind(PolicyRung step) implements Fate {}
}
