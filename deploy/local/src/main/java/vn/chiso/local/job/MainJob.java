package vn.chiso.local.job;

import java.util.List;
import java.util.stream.Stream;
import vn.chiso.local.sample.SampleLoader;

/** Deducted points → remediation plan → punctuality, once around the loop. */
public final class MainJob {

    private MainJob() {}

    /** All steps in order; each may be run again. */
    public static List<Step> steps() {
        Stream<Step> sample = SampleLoader.steps().stream().map(LoadSample::new);
        Stream<Step> loop = Stream.of(
                new OpenCampaign(),
                new SelfScoring(),
                new Submission(),
                new Appraisal(),
                new Publication(),
                new DraftPlan(),
                new IssuePlan(),
                new ReportWork(),
                new DayBefore(),
                new DayAfter());
        return Stream.concat(sample, loop).toList();
    }
}
