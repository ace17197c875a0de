package vn.chiso.scoring.evidence;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Gatherers;
import org.jboss.logging.Logger;
import vn.chiso.platform.time.SystemClock;
import vn.chiso.scoring.evidence.content.Arrivals;
import vn.chiso.scoring.evidence.content.ContentStore;
import vn.chiso.scoring.evidence.content.EvidenceConfig;

/** Removes files that no entry names: of deleted entries, and of processes that ended between file and row. */
@ApplicationScoped
class EvidenceSweep {

    private static final Logger LOG = Logger.getLogger(EvidenceSweep.class);
    private static final int AT_ONCE = 500;

    private final EvidenceRepository entries;
    private final ContentStore contents;
    private final Arrivals arrivals;
    private final EvidenceConfig config;
    private final SystemClock clock;

    EvidenceSweep(
            EvidenceRepository entries,
            ContentStore contents,
            Arrivals arrivals,
            EvidenceConfig config,
            SystemClock clock) {
        this.entries = entries;
        this.contents = contents;
        this.arrivals = arrivals;
        this.config = config;
        this.clock = clock;
    }

    @Scheduled(every = "${chiso.evidence.sweep}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void tick() throws IOException {
        run();
    }

    /** @return how many contents this run removed */
    int run() throws IOException {
        var moment = clock.now().minus(config.orphanGrace());
        arrivals.discardBefore(moment);
        try (var old = contents.keptBefore(moment)) {
            int removed = old.gather(Gatherers.windowFixed(AT_ONCE))
                    .mapToInt(this::removeOrphans)
                    .sum();
            if (removed > 0) {
                LOG.infof("%d files of evidence removed that no entry named", removed);
            }
            return removed;
        }
    }

    private int removeOrphans(List<String> some) {
        var orphans = QuarkusTransaction.requiringNew().call(() -> entries.withoutEntry(some));
        return (int) orphans.stream().filter(this::removeOrLeave).count();
    }

    /** Under the lock of {@link EvidenceLibrary#enter}: meanwhile the same content may have been uploaded again. */
    private boolean removeOrLeave(String sha256) {
        return QuarkusTransaction.requiringNew().call(() -> {
            entries.lockContent(sha256);
            if (entries.withoutEntry(List.of(sha256)).isEmpty()) {
                return false;
            }
            remove(sha256);
            return true;
        });
    }

    private void remove(String sha256) {
        try {
            contents.remove(sha256);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
