package vn.chiso.e2e.chaos;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import vn.chiso.e2e.verifier.Outcome;
import vn.chiso.local.job.JobContext;
import vn.chiso.local.job.Officers;
import vn.chiso.local.system.Backing;
import vn.chiso.local.system.Poll;

/** Those who do the duties, and how they get on while something is away that nobody needs at once. */
final class People {

    /** How much is done meanwhile, and the longest that is waited for it; a turn that meets another fault is tried again for a while. */
    private static final int TURNS_WITHOUT = 3;

    private static final Duration GETTING_ON = Duration.ofMinutes(2);

    private static final Duration SIGNING_IN = Duration.ofSeconds(90);

    private final JobContext job;
    private final Load load;
    private final AtomicLong turnsWithout = new AtomicLong();
    private final Queue<String> idle = new ConcurrentLinkedQueue<>();

    People(JobContext job, Load load) {
        this.job = job;
        this.load = load;
    }

    /**
     * Nobody has to sign in for as long as a token lasts, also who does his duty for the first time. That it cannot be done is
     * told by the outcome: it is no reason to spare what is to be struck.
     */
    void signInAnew() {
        Officers officers = new Officers(job.sample());
        List<String> people = job.sample().deductions().stream()
                .flatMap(deduction -> deduction.units().stream())
                .distinct()
                .flatMap(unit -> Stream.of(officers.officer(unit), officers.head(unit)))
                .toList();
        signIn(() -> job.gateway().signInAnew(people), SIGNING_IN);
    }

    void signIn(Runnable all, Duration patience) {
        AtomicReference<RuntimeException> last = new AtomicReference<>();
        // Its database may be standing still at this moment.
        boolean in = Poll.until(patience, () -> {
                    try {
                        all.run();
                        return Optional.of(true);
                    } catch (RuntimeException refused) {
                        last.set(refused);
                        return Optional.empty();
                    }
                })
                .isPresent();
        if (!in) {
            idle.add("not everybody could sign in before Keycloak was killed: " + last.get());
        }
    }

    /** The turns that were begun after it was away and ended well before it is back; waits for a few. */
    long getOnWithout(Backing away) {
        long since = System.nanoTime();
        Poll.until(GETTING_ON, () -> load.doneSince(since) >= TURNS_WITHOUT ? Optional.of(true) : Optional.empty());
        long done = load.doneSince(since);
        turnsWithout.addAndGet(done);
        if (done < TURNS_WITHOUT) {
            idle.add("only " + done + " turns without " + away);
        }
        return done;
    }

    Outcome outcome() {
        return new Outcome(
                "people got on without what nobody needs at once", turnsWithout.get(), idle.size(), List.copyOf(idle));
    }
}
