package vn.chiso.local.job;

/** The day before the deadline: officers and heads are reminded, once, however often the sweep runs. */
final class DayBefore implements Step {

    @Override
    public String title() {
        return "day before";
    }

    @Override
    public String run(JobContext job) {
        job.advanceTo(Timeline.DAY_BEFORE);
        Reminders.sweepAndCompare(job);
        int sent = Reminders.sweepAndCompare(job);
        return sent + " reminders in inboxes and by e-mail so far, also after a second sweep";
    }
}
