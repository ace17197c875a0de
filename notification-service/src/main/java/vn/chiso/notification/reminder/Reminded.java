package vn.chiso.notification.reminder;

import java.time.Instant;
import java.util.Collection;
import vn.chiso.notification.ladder.Reason;
import vn.chiso.notification.ladder.Rung;

/**
 * What came of reminding of a rung.
 *
 * @param sent reminders that went out just now
 * @param reached whether anybody was ever reminded of it
 * @param muted whether somebody was not because he wants no routine reminders
 */
record Reminded(int sent, boolean reached, boolean muted) {

    static Reminded of(int sent, Collection<LedgerEntry> entries) {
        return new Reminded(
                sent,
                entries.stream().anyMatch(LedgerEntry::isSent),
                entries.stream().anyMatch(LedgerEntry::isMuted));
    }

    SweepOutcome settle(Rung rung, Instant now) {
        if (reached) {
            rung.sent(now);
            return SweepOutcome.sent(sent);
        }
        if (muted) {
            rung.skip(Reason.MUTED, now);
            return SweepOutcome.SKIPPED;
        }
        rung.undeliverable(now);
        return SweepOutcome.UNDELIVERABLE;
    }
}
