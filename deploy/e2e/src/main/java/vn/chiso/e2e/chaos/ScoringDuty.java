package vn.chiso.e2e.chaos;

import java.util.Map;
import java.util.Random;
import vn.chiso.local.job.CampaignPlan;
import vn.chiso.local.job.JobContext;
import vn.chiso.local.job.MainJob;
import vn.chiso.local.job.Step;

/** The district is scored again and again: opened, self-scored, submitted, appraised, published, always on the same facts. */
final class ScoringDuty implements Duty {

    private static final int ATTEMPTS = 4;

    /** Far enough for every jump of the clock. */
    private static final Map<String, String> DATES = Map.of(
            "selfScoringFrom", "2024-01-02",
            "selfScoringTo", "2027-03-15",
            "appraisal1To", "2027-03-20",
            "explanationTo", "2027-03-25",
            "appraisal2To", "2027-03-29");

    private final JobContext job;
    private int made;

    /** @param before number before the first that it gives: a campaign that is over is none any more */
    ScoringDuty(JobContext job, int before) {
        this.made = before;
        this.job = job;
    }

    @Override
    public String name() {
        return "scoring";
    }

    /** A turn is a whole campaign, from its opening to its results. */
    @Override
    public int enough() {
        return 1;
    }

    @Override
    public boolean once(Random chance) {
        made++;
        JobContext campaign = job.with(new CampaignPlan("Chấm điểm thử lần " + made, DATES));
        for (Step step : MainJob.scoring()) {
            run(step, campaign);
        }
        return true;
    }

    /** A step looks up what it has done already, so it can be tried again. */
    private static void run(Step step, JobContext campaign) {
        for (int attempt = 1; ; attempt++) {
            try {
                step.run(campaign);
                return;
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }
}
