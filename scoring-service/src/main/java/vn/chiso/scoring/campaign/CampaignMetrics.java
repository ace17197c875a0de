package vn.chiso.scoring.campaign;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import vn.chiso.platform.database.Sql;
import vn.chiso.platform.figure.Figure;
import vn.chiso.platform.figure.Figures;
import vn.chiso.platform.time.BusinessClock;

/** {@code chiso_campaigns_behind}: campaigns whose phase should be over by their own dates, and is not. */
@ApplicationScoped
class CampaignMetrics {

    /** Review has no date of its own: it follows the second appraisal at once. */
    private static final String BEHIND = """
            select count(*) from campaign
             where (status = 'SELF_SCORING' and self_scoring_to < ?)
                or (status = 'APPRAISAL_1' and appraisal1_to < ?)
                or (status = 'EXPLANATION' and explanation_to < ?)
                or (status in ('APPRAISAL_2', 'REVIEW') and appraisal2_to < ?)
            """;

    private final Sql sql;
    private final BusinessClock clock;
    private final Figures figures;
    private final Figure behind = new Figure();

    CampaignMetrics(Sql sql, BusinessClock clock, Figures figures) {
        this.sql = sql;
        this.clock = clock;
        this.figures = figures;
    }

    void register(@Observes StartupEvent event) {
        figures.serve(behind, "chiso.campaigns.behind", "Campaigns whose phase should be over by their own dates");
    }

    @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void count() {
        behind.count(this::countBehind);
    }

    long countBehind() {
        var today = clock.today();
        return sql.query(BEHIND, row -> row.getLong(1), today, today, today, today)
                .getFirst();
    }
}
