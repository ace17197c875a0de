package vn.chiso.criteria.unitgroup;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicLong;
import vn.chiso.platform.database.Sql;

/** {@code chiso_unit_groups_outgrown}: groups of which the other services hold old members until somebody narrows the rule. */
@ApplicationScoped
class OutgrownGroupMetrics {

    private final Sql sql;
    private final MeterRegistry registry;
    private final AtomicLong outgrown = new AtomicLong();

    OutgrownGroupMetrics(Sql sql, MeterRegistry registry) {
        this.sql = sql;
        this.registry = registry;
    }

    void register(@Observes StartupEvent event) {
        Gauge.builder("chiso.unit.groups.outgrown", outgrown, AtomicLong::doubleValue)
                .description("Unit groups whose rule finds more members than one event carries")
                .register(registry);
    }

    @Scheduled(every = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void count() {
        outgrown.set(sql.query("select count(*) from unit_group where outgrown_to is not null", row -> row.getLong(1))
                .getFirst());
    }
}
