package vn.chiso.notification.reminder;

/** States by which reminders can be asked for: those of ledger lines and those of rungs. */
enum ReminderFilter {
    OPEN,
    SENT,
    SKIPPED,
    UNDELIVERABLE,
    REACHED_LATER,
    CLOSED,
    SUPERSEDED
}
