package vn.chiso.task.punctuality;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.chiso.platform.database.Sql;

/**
 * Recomputes all figures once a night. They follow each change anyway; but during an upgrade the version before changes work
 * without knowing all that is counted now.
 */
@ApplicationScoped
class PunctualityRenewal {

    private static final int AT_ONCE = 200;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final String NEXT = """
            select unit_id from (select accountable_unit_id as unit_id from assignment where accountable_unit_id > ?
                                 union
                                 select unit_id from punctuality where unit_id > ?) known
             order by unit_id
             limit ?
            """;

    private final Sql sql;
    private final PunctualityFigures figures;
    private final SubtreeFigures subtrees;

    PunctualityRenewal(Sql sql, PunctualityFigures figures, SubtreeFigures subtrees) {
        this.sql = sql;
        this.figures = figures;
        this.subtrees = subtrees;
    }

    @Scheduled(cron = "${chiso.punctuality.renewal}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void tick() {
        run();
    }

    /** A portion of units each a transaction: their changes wait no longer than that. */
    void run() {
        for (var last = BEFORE_ALL; last != null; ) {
            var from = last;
            var units = QuarkusTransaction.requiringNew().call(() -> renewed(from));
            last = units.isEmpty() ? null : units.getLast();
        }
        QuarkusTransaction.requiringNew().run(subtrees::touchAll);
    }

    private List<UUID> renewed(UUID from) {
        var units = sql.query(NEXT, row -> row.getObject(1, UUID.class), from, from, AT_ONCE);
        if (!units.isEmpty()) {
            figures.recompute(units);
        }
        return units;
    }
}
