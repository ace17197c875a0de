package vn.chiso.bench.system;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import vn.chiso.bench.Attempts;
import vn.chiso.bench.Figure;
import vn.chiso.bench.Profile;
import vn.chiso.bench.Timing;
import vn.chiso.bench.engine.MadeSet;
import vn.chiso.bench.gateway.GatewayBench;
import vn.chiso.bench.lag.EventLagBench;
import vn.chiso.local.client.Gateway;
import vn.chiso.local.system.ChisoSystem;
import vn.chiso.local.system.Progress;
import vn.chiso.local.system.Service;
import vn.chiso.local.system.Tuning;

/** scoring-service as it is packaged, in a system that is started for this and gone afterwards. */
public final class SystemBench {

    private static final int FEW_UNITS = 100;
    private static final double SIMULATION_SECONDS = 0.3;
    private static final double PUBLICATION_SECONDS = 30;

    private final Timing timing;
    private final Duration duration;
    private final Path profile;
    private final Progress progress = Progress.to(System.err);

    public SystemBench(Timing timing, Duration duration, Path profile) {
        this.profile = profile;
        this.timing = timing;
        this.duration = duration;
    }

    public void run(Predicate<String> parts, int units, int criteria, Attempts attempts) {
        try (var bench = new BenchSystem(EnumSet.allOf(Service.class), Tuning.AS_DEPLOYED, progress)) {
            bench.start();
            bench.loadSample();
            var system = bench.system();
            var people = bench.gateway();
            if (parts.test("lag")) {
                attempts.part(
                        "lag",
                        profiled(() -> new EventLagBench(timing.warmUp(), duration.multipliedBy(2), progress)
                                .run(system, people, () -> new TwoYears(system, people, progress).publish())));
            }
            // They have their part in no figure from here on, and would only take their share of the cores.
            system.stop(Service.TASK);
            system.stop(Service.NOTIFICATION);
            if (parts.test("gateway")) {
                var gateway = new GatewayBench(timing, duration.dividedBy(2), profile, progress);
                attempts.part("gateway", () -> gateway.run(system, people));
            }
            if (parts.test("system")) {
                attempts.part("system", profiled(() -> measured(system, people, MadeSet.of(criteria), units)));
            } else if (parts.test("publication")) {
                attempts.part("publication", () -> List.of(published(system, people, MadeSet.of(criteria), units)));
            }
        }
    }

    private Supplier<List<Figure>> profiled(Supplier<List<Figure>> part) {
        return () -> {
            try (var _ = new Profile(profile)) {
                return part.get();
            }
        };
    }

    private List<Figure> measured(ChisoSystem system, Gateway gateway, MadeSet set, int units) {
        var maker = new CampaignMaker(system, gateway, set, progress);
        List<Figure> figures = new ArrayList<>();
        var small = maker.open(FEW_UNITS);
        keep(figures, bulk(system, gateway, small, set));
        maker.fill(small);
        keep(figures, simulation(system, gateway, small, set));
        var large = maker.open(units);
        maker.fill(large);
        var reads = new ReadBench(system, gateway.as(CampaignMaker.ORGANISER), timing.warmUp(), duration, progress);
        reads.run("GET one scorecard of " + units, "/scorecards/" + large.card())
                .forEach(figure -> keep(figures, figure));
        reads.run("GET the ranking of " + units, "/campaigns/" + large.id() + "/ranking?stage=SELF")
                .forEach(figure -> keep(figures, figure));
        new WriteBench(system, gateway.as("danhmuc.tinh"))
                .run(timing.warmUp(), duration)
                .forEach(figure -> keep(figures, figure));
        keep(figures, publication(system, gateway, small, FEW_UNITS, set));
        keep(
                figures,
                new Recompute(system, timing.runs())
                        .run(FEW_UNITS, set.criteria().size()));
        keep(figures, publication(system, gateway, large, units, set));
        return figures;
    }

    /** The last line of {@link #measured} by itself, and nothing else under the profiler. */
    private Figure published(ChisoSystem system, Gateway gateway, MadeSet set, int units) {
        var maker = new CampaignMaker(system, gateway, set, progress);
        var large = maker.open(units);
        maker.fill(large);
        try (var _ = new Profile(profile)) {
            return publication(system, gateway, large, units, set);
        }
    }

    private static Figure publication(
            ChisoSystem system, Gateway gateway, MadeCampaign campaign, int units, MadeSet set) {
        return Figure.atMost(
                "publication of %,d results × %d criteria"
                        .formatted(units, set.criteria().size()),
                new Publishing(system, gateway).seconds(campaign),
                "s",
                PUBLICATION_SECONDS);
    }

    private void keep(List<Figure> figures, Figure figure) {
        figures.add(figure);
        progress.line(figure.progress());
    }

    private Figure bulk(ChisoSystem system, Gateway gateway, MadeCampaign campaign, MadeSet set) {
        var caller = new Caller(system, gateway.as(CampaignMaker.HEAD));
        var entry = new BulkEntry(caller, campaign.card(), set);
        double seconds = timing.median(entry::enterAll);
        return Figure.reported("bulk entry of " + set.criteria().size() + " lines", seconds, "s");
    }

    private Figure simulation(ChisoSystem system, Gateway gateway, MadeCampaign campaign, MadeSet set) {
        var caller = new Caller(system, gateway.as(CampaignMaker.ORGANISER));
        var simulation = new Simulation(campaign.card(), set);
        simulation.requireSound(caller.post("/simulations", simulation.request()));
        double seconds = timing.median(() -> caller.post("/simulations", simulation.request()));
        return Figure.atMost(
                "200 hypotheses, %d units × %d criteria"
                        .formatted(FEW_UNITS, set.criteria().size()),
                seconds,
                "s",
                SIMULATION_SECONDS);
    }
}
