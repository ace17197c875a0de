package vn.chiso.e2e.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import vn.chiso.e2e.verifier.Outcome;
import vn.chiso.local.system.Poll;
import vn.chiso.local.system.Progress;

/** Lets faults strike, those of a wave at the same time, and keeps in mind what did not come to a good end. */
final class Strikes {

    private static final Duration UNDOING = Duration.ofSeconds(30);

    private final Ground ground;
    private final Progress progress;
    private final Duration longest;
    private final AtomicInteger planned = new AtomicInteger();
    private final AtomicInteger struck = new AtomicInteger();
    private final Queue<String> lasting = new ConcurrentLinkedQueue<>();

    /** @param longest that a wave may take; what then still goes on is given up */
    Strikes(Ground ground, Progress progress, Duration longest) {
        this.ground = ground;
        this.progress = progress;
        this.longest = longest;
    }

    /**
     * Returns when all have struck and what they stopped runs again.
     *
     * @return whether it does
     */
    boolean strike(List<Fault> wave) {
        planned.addAndGet(wave.size());
        List<Thread> threads = new ArrayList<>();
        for (Fault fault : wave) {
            threads.add(Thread.ofVirtual().name(fault.title()).start(() -> strike(fault)));
        }
        await(threads);
        return lasting.isEmpty();
    }

    private void await(List<Thread> threads) {
        long deadline = System.nanoTime() + longest.toNanos();
        try {
            for (Thread thread : threads) {
                if (!thread.join(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())))) {
                    lasting.add(thread.getName() + " did not end within " + longest.toSeconds() + " s");
                    thread.interrupt();
                    // What it stopped it starts again before it ends.
                    thread.join(UNDOING);
                }
            }
        } catch (InterruptedException e) {
            lasting.add("nobody waited for the end of a wave");
            Thread.currentThread().interrupt();
        }
    }

    /** A fault that cannot be ended is a finding, whatever it threw: then the verifier says what else is broken. */
    private void strike(Fault fault) {
        long began = System.nanoTime();
        String what;
        try {
            what = fault.strike(ground);
            struck.incrementAndGet();
        } catch (Throwable e) {
            what = "was not over: " + e;
            lasting.add(fault.title() + " " + what);
        }
        progress.line(String.format("  %-44s %-14s %s", fault.title(), what, Progress.seconds(began)));
    }

    /**
     * After the last of them: what one fault started again another may have struck since.
     *
     * @param notReady names of the parts that do not run or do not do their work at this moment
     */
    void awaitReady(Supplier<List<String>> notReady, Duration patience) {
        AtomicReference<List<String>> last = new AtomicReference<>(List.of());
        Poll.until(patience, () -> {
            last.set(notReady.get());
            return last.get().isEmpty() ? Optional.of(true) : Optional.empty();
        });
        last.get().forEach(part -> lasting.add(part + " is not ready after all faults"));
    }

    /** Of every fault that was to strike it is known that it did, and that it is over. */
    Outcome outcome() {
        List<String> violations = new ArrayList<>(lasting);
        if (struck.get() != planned.get()) {
            violations.add(struck.get() + " of " + planned.get() + " faults came to an end");
        }
        return new Outcome("what faults had stopped runs again", struck.get(), violations.size(), violations);
    }
}
