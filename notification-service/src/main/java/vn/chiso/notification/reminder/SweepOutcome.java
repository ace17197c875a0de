package vn.chiso.notification.reminder;

/**
 * What a sweep did, in rungs: {@code due = sent + skipped + undeliverable}.
 *
 * @param reminders lines of the ledger that were sent: one a recipient and channel
 */
record SweepOutcome(int due, int sent, int skipped, int undeliverable, int reminders) {

    static final SweepOutcome NOTHING = new SweepOutcome(0, 0, 0, 0, 0);

    static final SweepOutcome SKIPPED = new SweepOutcome(1, 0, 1, 0, 0);

    static SweepOutcome sent(int reminders) {
        return new SweepOutcome(1, 1, 0, 0, reminders);
    }

    static final SweepOutcome UNDELIVERABLE = new SweepOutcome(1, 0, 0, 1, 0);

    SweepOutcome plus(SweepOutcome other) {
        return new SweepOutcome(
                due + other.due,
                sent + other.sent,
                skipped + other.skipped,
                undeliverable + other.undeliverable,
                reminders + other.reminders);
    }
}
