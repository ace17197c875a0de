package vn.chiso.local.job;

/** The day after the deadline: what is not done is overdue, and the standing office hears of it. */
final class DayAfter implements Step {

    @Override
    public String title() {
        return "day after";
    }

    @Override
    public String run(JobContext job) {
        job.advanceTo(Timeline.DAY_AFTER);
        int sent = Reminders.sweepAndCompare(job);
        Mails.requireSense(job, Reminders.contacts(job));
        int overdue = overdue(job);
        JobFailure.unlessEqual("The number of overdue assignments", 12, overdue);
        return overdue + " assignments overdue, escalated; " + sent + " reminders so far";
    }

    static int overdue(JobContext job) {
        String plan = job.plan().path("id").asText();
        return job.coordinator()
                .list("/assignments?limit=200&overdue=true&planId=" + plan)
                .size();
    }
}
