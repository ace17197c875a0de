package vn.chiso.scoring.recompute;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import vn.chiso.platform.id.Ids;
import vn.chiso.platform.outbox.Outbox;
import vn.chiso.platform.time.BusinessClock;
import vn.chiso.scoring.result.PublishedResults;
import vn.chiso.scoring.result.PublishedResults.Examined;
import vn.chiso.scoring.result.PublishedResults.Place;
import vn.chiso.scoring.result.snapshot.Edition;
import vn.chiso.scoring.standing.UnitStanding;

/**
 * Walks through all published results, one at a time and each in a transaction of its own, so that memory holds one of them and the
 * standings of its edition, and one that cannot be examined holds back no other.
 */
@ApplicationScoped
class NightlyRecompute {

    private static final Logger LOG = Logger.getLogger(NightlyRecompute.class);

    /** Places, not results, are read ahead. */
    private static final int PAGE = 500;

    private final PublishedResults results;
    private final Mismatches mismatches;
    private final Outbox outbox;
    private final BusinessClock clock;
    private final RecomputeMetrics metrics;

    NightlyRecompute(
            PublishedResults results,
            Mismatches mismatches,
            Outbox outbox,
            BusinessClock clock,
            RecomputeMetrics metrics) {
        this.results = results;
        this.mismatches = mismatches;
        this.outbox = outbox;
        this.clock = clock;
        this.metrics = metrics;
    }

    @Scheduled(
            cron = "${chiso.recompute.cron}",
            timeZone = "Asia/Ho_Chi_Minh",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void tick() {
        run();
    }

    /** @return how many results are not what was published */
    int run() {
        long start = System.nanoTime();
        var known = QuarkusTransaction.requiringNew().call(mismatches::openResults);
        var walk = new Walk(known);
        for (var page = page(Place.START); !page.isEmpty(); page = page(page.getLast())) {
            page.forEach(walk::examine);
        }
        metrics.finished(walk.examined, walk.wrong);
        if (walk.wrong > 0) {
            LOG.errorf("%d of %d published results do not come out again", walk.wrong, walk.examined);
        } else {
            LOG.infof(
                    "%d published results recomputed in %d ms",
                    walk.examined, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        }
        return walk.wrong;
    }

    private List<Place> page(Place after) {
        return QuarkusTransaction.requiringNew().call(() -> results.after(after, PAGE));
    }

    /** One run; it keeps the standings of the edition that it has come to. */
    private final class Walk {

        private final Set<UUID> known;
        private Edition edition;
        private Map<UUID, UnitStanding> standings;
        private int examined;
        private int wrong;

        Walk(Set<UUID> known) {
            this.known = known;
        }

        void examine(Place place) {
            try {
                boolean valid = QuarkusTransaction.requiringNew().call(() -> isValid(place.id()));
                examined++;
                wrong += valid ? 0 : 1;
            } catch (RuntimeException e) {
                metrics.failed();
                LOG.errorf(e, "Result %s could not be examined", place.id());
            }
        }

        private boolean isValid(UUID id) {
            return results.examine(id, this::standingsOf).map(this::settle).orElse(true);
        }

        private boolean settle(Examined found) {
            boolean valid = found.verification().valid();
            if (valid && known.contains(found.id())) {
                mismatches.resolve(found.id(), clock.now());
            }
            if (!valid) {
                tellOnce(found);
            }
            return valid;
        }

        private Map<UUID, UnitStanding> standingsOf(Edition wanted) {
            if (!wanted.equals(edition)) {
                standings = results.standings(wanted);
                edition = wanted;
            }
            return standings;
        }
    }

    private void tellOnce(Examined found) {
        var id = Ids.next();
        var now = clock.now();
        if (mismatches.open(id, found, now)) {
            LOG.errorf("Result %s differs from what was published: %s", found.id(), found.verification());
            outbox.append(MismatchEvent.of(id, found, now));
        }
    }
}
