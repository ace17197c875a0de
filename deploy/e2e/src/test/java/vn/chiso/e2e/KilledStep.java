package vn.chiso.e2e;

import java.time.Duration;
import java.time.OffsetDateTime;
import vn.chiso.local.job.JobContext;
import vn.chiso.local.job.Step;
import vn.chiso.local.system.Service;

/** A step during which one of the processes it needs is killed and started again. */
record KilledStep(Step step, Service victim, int changingRequests) {

    /** A business clock may have lost or gained this much over a restart: the time that the restart itself took. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(3);

    /**
     * @param repair what an operator does before the step is tried again
     * @return what the step says of itself in the end
     */
    String run(JobContext job, Killer killer, Runnable repair) {
        OffsetDateTime before = victim.hasDatabase() ? job.system().management().clock(victim) : null;
        killer.aimAt(victim, changingRequests);
        String outcome = null;
        try {
            outcome = step.run(job);
        } catch (RuntimeException e) {
            // An answer was lost with the process, so that a repeated request met its own effect; or a mail is
            // uncertain.
            System.out.println("  to be repeated after the kill: " + step.title() + ", because " + e);
        }
        killer.awaitRestart();
        requireSameBusinessTime(job, before);
        if (outcome == null) {
            repair.run();
            outcome = step.run(job);
        }
        return outcome;
    }

    private void requireSameBusinessTime(JobContext job, OffsetDateTime before) {
        if (before == null) {
            return;
        }
        OffsetDateTime after = job.system().management().clock(victim);
        boolean stepMovedOn = after.isAfter(before.plusDays(1));
        if (!stepMovedOn && Duration.between(before, after).compareTo(CLOCK_TOLERANCE) > 0 || after.isBefore(before)) {
            throw new IllegalStateException(
                    victim.module() + " came back at business time " + after + " instead of " + before);
        }
    }
}
