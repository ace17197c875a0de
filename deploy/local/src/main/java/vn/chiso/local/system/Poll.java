package vn.chiso.local.system;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waits for a condition, never for a length of time. */
public final class Poll {

    private static final Duration STEP = Duration.ofMillis(200);

    private Poll() {}

    /** The first value the question yields before the deadline, or nothing. */
    public static <T> Optional<T> until(Duration deadline, Supplier<Optional<T>> question) {
        long end = System.nanoTime() + deadline.toNanos();
        while (true) {
            Optional<T> answer = question.get();
            if (answer.isPresent() || System.nanoTime() >= end) {
                return answer;
            }
            if (Thread.currentThread().isInterrupted()) {
                return Optional.empty();
            }
            LockSupport.parkNanos(STEP.toNanos());
        }
    }
}
