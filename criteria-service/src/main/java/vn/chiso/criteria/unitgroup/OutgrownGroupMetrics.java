package vn.chiso.criteria.unitgroup;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.figure.Figure;
import vn.chiso.platform.figure.Figures;

/** {@code chiso_unit_groups_outgrown}: groups of which the other services hold old members until somebody narrows the rule. */
@ApplicationScoped
class OutgrownGroupMetrics {

    private final Sql sql;
    private final Figures figures;
    private final Figure outgrown = new Figure();

    OutgrownGroupMetrics(Sql sql, Figures figures) {
        this.sql = sql;
        this.figures = figures;
    }

    void register(@Observes StartupEvent event) {
        figures.serve(
                outgrown,
                "chiso.unit.groups.outgrown",
                "Unit groups whose rule finds more members than one event carries");
    }

    @Scheduled(every = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void count() {
        outgrown.count(
                () -> sql.query("select count(*) from unit_group where outgrown_to is not null", row -> row.getLong(1))
                        .getFirst());
    }
}
