package vn.chiso.e2e;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import vn.chiso.local.job.JobContext;
import vn.chiso.local.job.Step;
import vn.chiso.local.system.ChisoSystem;
import vn.chiso.local.system.Service;

/** Runs a step while one of the processes it needs is killed and started again. */
final class Killer {

    /** A business clock may have lost or gained this much over a restart: the time that the restart itself took. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(3);

    private final ChisoSystem system;
    private final JobContext job;
    private final Random moments;

    Killer(ChisoSystem system, JobContext job, long seed) {
        this.system = system;
        this.job = job;
        this.moments = new Random(seed);
    }

    /**
     * @param repair what an operator does before the step is tried again
     * @return what the step says of itself in the end
     */
    String run(Step step, Service victim, Runnable repair) throws Exception {
        OffsetDateTime before = victim.hasDatabase() ? system.management().clock(victim) : null;
        try (ExecutorService threads = Executors.newSingleThreadExecutor()) {
            Future<String> running = threads.submit(() -> step.run(job));
            // Not a wait for anything: the moment of the kill is what is tried out.
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(30 + moments.nextInt(400)));
            boolean inTheMiddle = !running.isDone();
            system.kill9(victim);
            system.start(victim);
            if (!inTheMiddle) {
                throw new IllegalStateException(step.title() + " had ended before the kill: it proves nothing");
            }
            requireSameBusinessTime(victim, before);
            return outcome(step, running, repair);
        }
    }

    private String outcome(Step step, Future<String> running, Runnable repair) throws InterruptedException {
        try {
            return running.get();
        } catch (ExecutionException e) {
            // An answer was lost with the process, so that a repeated request met its own effect; or a mail is
            // uncertain.
            System.out.println("  repeated after the kill: " + step.title() + ", because " + e.getCause());
            repair.run();
            return step.run(job);
        }
    }

    private void requireSameBusinessTime(Service victim, OffsetDateTime before) {
        if (before == null) {
            return;
        }
        OffsetDateTime after = system.management().clock(victim);
        boolean stepMovedOn = after.isAfter(before.plusDays(1));
        if (!stepMovedOn && Duration.between(before, after).compareTo(CLOCK_TOLERANCE) > 0 || after.isBefore(before)) {
            throw new IllegalStateException(
                    victim.module() + " came back at business time " + after + " instead of " + before);
        }
    }
}
