package vn.chiso.e2e.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import vn.chiso.e2e.verifier.Outcome;
import vn.chiso.local.client.ApiException;
import vn.chiso.local.system.Poll;
import vn.chiso.local.system.Progress;

/** All duties at once, each in a thread of its own, until it is stopped. */
final class Load implements AutoCloseable {

    private static final int LONGEST_PAUSE_MILLIS = 400;
    private static final List<String> NOT_OF_THE_SERVICE =
            List.of(" 412 stale-version", " 409 assignment-not-open", " 400 ", " 401 ");
    /** Longer than any turn: a campaign is many requests, each of which a client repeats for a while. */
    private static final Duration LAST_TURN = Duration.ofMinutes(6);

    private static final Duration BREAKING_OFF = Duration.ofSeconds(30);

    private final List<Thread> threads = new ArrayList<>();
    private final Map<String, Integer> enough = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> turns = new ConcurrentHashMap<>();
    /** When the turns that ended well began. */
    private final Queue<Long> begun = new ConcurrentLinkedQueue<>();

    private final Queue<String> endless = new ConcurrentLinkedQueue<>();
    private final Map<String, LongAdder> refusals = new ConcurrentHashMap<>();
    private final Map<String, String> firstRefusals = new ConcurrentHashMap<>();
    private volatile boolean ending;

    void start(List<Duty> duties, long seed) {
        // Also of those who never get anywhere it is known that they tried.
        duties.forEach(duty -> {
            turns.computeIfAbsent(duty.name(), name -> new LongAdder());
            enough.put(duty.name(), duty.enough());
        });
        for (int i = 0; i < duties.size(); i++) {
            Duty duty = duties.get(i);
            Random chance = new Random(seed * 31 + i);
            threads.add(Thread.ofVirtual().name(duty.name()).start(() -> run(duty, chance)));
        }
    }

    private void run(Duty duty, Random chance) {
        while (!ending) {
            long now = System.nanoTime();
            try {
                if (duty.once(chance)) {
                    begun.add(now);
                    count(turns, duty.name());
                }
            } catch (ApiException e) {
                refused(duty.name() + " " + e.status() + " " + e.problem(), e);
            } catch (RuntimeException e) {
                refused(duty.name() + " " + e.getClass().getSimpleName(), e);
            }
            // People do not type faster, and what was killed needs the machine to come back.
            LockSupport.parkNanos(
                    Duration.ofMillis(1 + chance.nextInt(LONGEST_PAUSE_MILLIS)).toNanos());
        }
    }

    private void refused(String what, RuntimeException why) {
        count(refusals, what);
        firstRefusals.putIfAbsent(what, String.valueOf(why.getMessage()));
    }

    private static void count(Map<String, LongAdder> counts, String name) {
        counts.computeIfAbsent(name, key -> new LongAdder()).increment();
    }

    Map<String, Long> turns() {
        return sums(turns);
    }

    /** Turns of all duties that ended well. */
    long done() {
        return turns.values().stream().mapToLong(LongAdder::sum).sum();
    }

    /** Turns that began after that moment of {@link System#nanoTime()} and ended well: what was under way before says nothing. */
    long doneSince(long moment) {
        return begun.stream().filter(start -> start - moment >= 0).count();
    }

    /** Goes on until each duty has ended well often enough, or for so long. */
    void awaitEach(Duration patience) {
        Poll.until(patience, () -> lacking().isEmpty() ? Optional.of(true) : Optional.empty());
    }

    /** That people could do their work at all: where everything is refused nothing can be lost. */
    Outcome doneByEach() {
        List<String> lacking = lacking();
        return new Outcome("each duty was done", done(), lacking.size(), lacking);
    }

    private List<String> lacking() {
        return turns().entrySet().stream()
                .filter(turn -> turn.getValue() < enough.get(turn.getKey()))
                .map(turn -> turn.getKey() + " was done " + turn.getValue() + " times")
                .toList();
    }

    Map<String, Long> refusals() {
        return sums(refusals);
    }

    /** How often each duty was done, and of each kind of refusal what the first one said. */
    void tell(Progress progress) {
        turns().forEach((duty, count) -> progress.line(String.format("  %-44s %,8d turns", duty, count)));
        refusals()
                .forEach((what, count) -> progress.line(
                        String.format("  %-44s %,8d  first: %s", what, count, firstRefusals.getOrDefault(what, ""))));
    }

    private static Map<String, Long> sums(Map<String, LongAdder> counts) {
        Map<String, Long> sums = new LinkedHashMap<>();
        counts.keySet().stream()
                .sorted()
                .forEach(name -> sums.put(name, counts.get(name).sum()));
        return sums;
    }

    /** Returns when every turn has ended, so that nothing is under way any more; one that does not end is broken off. */
    @Override
    public void close() {
        end(LAST_TURN);
    }

    void end(Duration patience) {
        end(patience, BREAKING_OFF);
    }

    /** @param breakingOff for those that are broken off to notice it */
    void end(Duration patience, Duration breakingOff) {
        ending = true;
        List<Thread> late = aliveAfter(patience, threads);
        late.forEach(thread -> {
            endless.add("the last turn of " + thread.getName() + " did not end");
            thread.interrupt();
        });
        aliveAfter(breakingOff, late)
                .forEach(thread -> endless.add(thread.getName() + " goes on though it was broken off"));
        threads.clear();
    }

    private static List<Thread> aliveAfter(Duration patience, List<Thread> threads) {
        long deadline = System.nanoTime() + patience.toNanos();
        try {
            for (Thread thread : threads) {
                thread.join(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return threads.stream().filter(Thread::isAlive).toList();
    }

    /**
     * That nobody was refused what can be served. Two people may want to change the same thing, and only the first can; what one
     * notes on, another may have ended; and who cannot sign in has not come to the service.
     */
    Outcome refusedNothing(String invariant) {
        List<String> refused = refusals().entrySet().stream()
                .filter(refusal -> isOfTheService(refusal.getKey()))
                .map(refusal -> refusal.getKey() + ", " + refusal.getValue() + " times, first: "
                        + firstRefusals.getOrDefault(refusal.getKey(), ""))
                .toList();
        return new Outcome(invariant, done(), refused.size(), refused);
    }

    /** A service says with a code why it refuses, Keycloak does not. */
    static boolean isOfTheService(String refusal) {
        return NOT_OF_THE_SERVICE.stream().noneMatch(refusal::endsWith);
    }

    /** After the end: that none had to be broken off, so that all that was asked for is answered. */
    Outcome everyTurnEnded() {
        return new Outcome("every turn came to an end", done(), endless.size(), List.copyOf(endless));
    }
}
