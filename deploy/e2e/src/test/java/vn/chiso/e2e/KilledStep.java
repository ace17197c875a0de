package vn.chiso.e2e;

import java.time.Duration;
import java.time.OffsetDateTime;
import vn.chiso.local.job.JobContext;
import vn.chiso.local.job.Step;
import vn.chiso.local.system.Service;

/** A step during which one of the processes it needs is killed and started again. */
record KilledStep(Step step, Service victim, int changingRequests) {

    /** Two clocks are set, and here read, one after the other; what is lost with a clock are years. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

    /**
     * @param repair what an operator does before the step is tried again
     * @return what the step says of itself in the end
     */
    String run(JobContext job, Killer killer, Runnable repair) {
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
        requireSameBusinessTime(job);
        if (outcome == null) {
            repair.run();
            outcome = step.run(job);
        }
        return outcome;
    }

    /** The services' clocks are only ever set together, so those that lived on tell what time it should be. */
    private void requireSameBusinessTime(JobContext job) {
        for (Service survivor : Service.values()) {
            if (victim.hasDatabase() && survivor.hasDatabase() && survivor != victim) {
                OffsetDateTime expected = job.system().management().clock(survivor);
                OffsetDateTime found = job.system().management().clock(victim);
                if (Duration.between(expected, found).abs().compareTo(CLOCK_TOLERANCE) > 0) {
                    throw new IllegalStateException(
                            victim.module() + " came back at business time " + found + " instead of " + expected);
                }
            }
        }
    }
}
