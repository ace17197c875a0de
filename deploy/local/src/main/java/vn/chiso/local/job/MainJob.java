package vn.chiso.local.job;

import java.util.List;
import java.util.stream.Stream;
import vn.chiso.local.sample.SampleLoader;

/** Deducted points → remediation plan → punctuality, once around the loop. */
public final class MainJob {

    private MainJob() {}

    /** All steps in order; each may be run again. */
    public static List<Step> steps() {
        Stream<Step> rest = Stream.of(new ReportWork(), new DayBefore(), new DayAfter());
        return Stream.of(sample().stream(), scoring().stream(), planning().stream(), rest)
                .flatMap(steps -> steps)
                .toList();
    }

    /** What has to be known before anything is scored. */
    public static List<Step> sample() {
        return SampleLoader.steps().stream().<Step>map(LoadSample::new).toList();
    }

    /** A campaign of the district from its opening to its published result. */
    public static List<Step> scoring() {
        return List.of(new OpenCampaign(), new SelfScoring(), new Submission(), new Appraisal(), new Publication());
    }

    /** What follows from the result, until everybody has his assignments. */
    public static List<Step> planning() {
        return List.of(new DraftPlan(), new IssuePlan());
    }
}
