package vn.chiso.notification.reminder;

/** What the ledger says of one recipient and channel. */
enum EntryState {
    /** The inbox message exists; the e-mail is queued, and its delivery says the rest. */
    SENT,
    UNDELIVERABLE,
    /** The recipient muted routine reminders by this channel, or another one has the mail in the same mailbox. */
    SKIPPED,
    /** Nobody held the position at first; somebody does now and was reminded. */
    REACHED_LATER
}
