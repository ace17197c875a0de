package vn.chiso.bench.lag;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import vn.chiso.bench.Figure;
import vn.chiso.local.client.Await;
import vn.chiso.local.client.Gateway;
import vn.chiso.local.job.CampaignPlan;
import vn.chiso.local.job.JobContext;
import vn.chiso.local.job.MainJob;
import vn.chiso.local.job.Step;
import vn.chiso.local.job.Timeline;
import vn.chiso.local.system.ChisoSystem;
import vn.chiso.local.system.Progress;
import vn.chiso.local.system.Service;

/** How long after a commit the others have its effect: each pair of a topic and a consumer, and around the loop. */
public final class EventLagBench {

    private static final double MOST_SECONDS_OF_LOOP = 3;
    /** In which each kind of write comes more than a hundred times, but for plans. */
    private static final Duration LEAST = Duration.ofSeconds(60);

    private final Duration warmUp;
    private final Duration duration;
    private final Progress progress;

    public EventLagBench(Duration warmUp, Duration duration, Progress progress) {
        this.warmUp = warmUp;
        this.duration = duration.compareTo(LEAST) < 0 ? LEAST : duration;
        this.progress = progress;
    }

    /** @param publishing publishes results of two years, by one set each */
    public List<Figure> run(ChisoSystem system, Gateway gateway, Supplier<MappedSets> publishing) {
        // First, because the main job counts what there is.
        List<Figure> figures = new ArrayList<>(loop(system));
        var writes = new SteadyWrites(gateway, publishing.get());
        writes.during(warmUp);
        try (var watch = new CommitWatch(system)) {
            int made = writes.during(duration);
            settle(watch);
            progress.line("  %d writes so far".formatted(made));
            figures.addAll(watch.figures());
        }
        figures.forEach(figure -> progress.line(figure.progress()));
        return figures;
    }

    /** Nothing more comes. */
    private static void settle(CommitWatch watch) {
        var last = new int[] {-1};
        Await.settled(() -> {
            int taken = watch.lags().values().stream().mapToInt(List::size).sum();
            boolean still = taken == last[0] && watch.isComplete();
            last[0] = taken;
            return still;
        });
    }

    /** What people take between the steps is not counted: from a publication to the draft; from a plan's issuance to the ladders; from
     * the rung's hour to the message. */
    private List<Figure> loop(ChisoSystem system) {
        var job = JobContext.of(system);
        var before = job.with(
                new CampaignPlan("Chấm điểm trước khi đo", job.campaignPlan().dates()));
        run(MainJob.scoring(), before);
        run(MainJob.planning().subList(0, 1), before);
        try (var watch = new CommitWatch(system)) {
            run(MainJob.scoring(), job);
            run(MainJob.planning(), job);
            settle(watch);
            double published = first(watch, Service.SCORING, "scoring.result");
            double drafted = first(watch, Service.TASK, "task.plan") - published;
            double laid = watch.lags().get("task.assignment → notification").stream()
                    .max(Double::compare)
                    .orElseThrow();
            progress.line("  the broker had the assignments %.2f s after they were written"
                    .formatted(watch.sent(Service.TASK, "task.assignment")));
            double asked = watch.now();
            system.advanceClock(Timeline.DAY_BEFORE);
            system.management().sweep();
            double reminded = watch.lastMessage() - asked;
            return List.of(
                    Figure.reported("publication → plan drafted", drafted, "s"),
                    Figure.reported("issuance → ladders of all assignments", laid, "s"),
                    Figure.reported("rung's hour and sweep → inbox messages", reminded, "s"),
                    Figure.atMost("publication → draft → inbox", drafted + laid + reminded, "s", MOST_SECONDS_OF_LOOP));
        }
    }

    private void run(List<Step> steps, JobContext job) {
        steps.forEach(step -> progress.line("  " + step.title() + ": " + step.run(job)));
    }

    private static double first(CommitWatch watch, Service producer, String topic) {
        return watch.appended(producer).stream()
                .filter(event -> event.topic().equals(topic))
                .mapToDouble(CommitWatch.Appended::at)
                .min()
                .orElseThrow();
    }
}
