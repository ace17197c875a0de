package vn.chiso.e2e.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.chiso.local.client.ChangeWatch;
import vn.chiso.local.client.Command;
import vn.chiso.local.job.JobContext;
import vn.chiso.local.system.ChisoSystem;
import vn.chiso.local.system.Poll;

/** All do their duties while a back-up is taken. What they were told before it began stands in the ledger, nothing of what came later. */
public final class WorkMeanwhile implements ChangeWatch, AutoCloseable {

    private static final long SEED = 20_240_401L;
    /** Apart from what is made on the restored system: the same again would be the same command. */
    private static final int BEFORE = 50_000;

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    /** Whoever is in the middle then is lost with the system. */
    private static final Duration LAST_TURN = Duration.ofSeconds(2);

    private final LedgerFile ledger;
    private final Load load = new Load();
    private volatile boolean over;

    public WorkMeanwhile(ChisoSystem system, LedgerFile ledger) {
        this.ledger = ledger;
        load.start(Duties.all(JobContext.of(system, this), this, BEFORE, () -> {}), SEED);
    }

    @Override
    public void concluded(Command command) {
        if (!over) {
            ledger.concluded(command);
        }
    }

    /** Returns in the midst of it. */
    public void awaitBegin() {
        Poll.until(PATIENCE, () -> idle().isEmpty() ? Optional.of(true) : Optional.empty());
        assertThat(idle()).as(() -> "nobody gets on: " + load.refusals()).isEmpty();
    }

    /** Who has nothing behind him yet; a whole campaign takes longer than this is worth. */
    private List<String> idle() {
        return load.turns().entrySet().stream()
                .filter(turns -> turns.getValue() == 0 && !turns.getKey().equals("scoring"))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Nothing that is told from now on is demanded later. */
    public long over() {
        over = true;
        return System.nanoTime();
    }

    /** Commands went on being acknowledged. */
    public long doneSince(long moment) {
        return load.doneSince(moment);
    }

    @Override
    public void close() {
        load.end(LAST_TURN);
        // To be broken off is what is wanted here; who goes on all the same meets the restored system.
        load.everyTurnEnded().examples().forEach(turn -> System.out.println("  while it was backed up: " + turn));
    }
}
