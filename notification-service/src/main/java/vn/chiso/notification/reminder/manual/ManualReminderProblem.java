package vn.chiso.notification.reminder.manual;

import vn.chiso.platform.problem.ProblemType;

enum ManualReminderProblem implements ProblemType {
    REMINDED_RECENTLY(429),
    NOTHING_TO_REMIND_OF(409),
    REMINDERS_PAUSED(409),
    REMINDED_ASSIGNMENT_UNKNOWN(400);

    private final int status;

    ManualReminderProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
