package vn.chiso.bench.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import vn.chiso.bench.Figure;
import vn.chiso.bench.Timing;
import vn.chiso.bench.engine.MadeSet;
import vn.chiso.local.client.ChangeWatch;
import vn.chiso.local.client.Gateway;
import vn.chiso.local.sample.Sample;
import vn.chiso.local.sample.SampleLoader;
import vn.chiso.local.system.ChisoSystem;
import vn.chiso.local.system.Layout;
import vn.chiso.local.system.Ports;
import vn.chiso.local.system.Progress;
import vn.chiso.local.system.Service;
import vn.chiso.local.system.Settings;
import vn.chiso.local.system.Tuning;

/** scoring-service as it is packaged, in a system that is started for this and gone afterwards. */
public final class SystemBench {

    private static final int FEW_UNITS = 100;
    private static final double SIMULATION_SECONDS = 0.3;
    private static final double SHARE_OF_SQL = 0.25;

    private final Timing timing;
    private final Duration duration;
    private final Progress progress = Progress.to(System.err);

    public SystemBench(Timing timing, Duration duration) {
        this.timing = timing;
        this.duration = duration;
    }

    public List<Figure> run(int units, int criteria) {
        var layout = new Layout(Layout.findRoot(), folder());
        var settings = new Settings(layout, Ports.free(), EnumSet.allOf(Service.class), true, Tuning.AS_DEPLOYED);
        var system = ChisoSystem.prepare(settings, false, progress);
        Runtime.getRuntime().addShutdownHook(new Thread(system::close));
        try {
            system.start();
            var gateway = new Gateway(system.settings(), ChangeWatch.NONE);
            var sample = new Sample(layout.sample());
            SampleLoader.steps().forEach(step -> progress.line("  " + step.load(gateway, sample)));
            // They have their part in no figure here, and would only take their share of the cores.
            system.stop(Service.TASK);
            system.stop(Service.NOTIFICATION);
            return measured(system, gateway, MadeSet.of(criteria), units);
        } finally {
            system.close();
            layout.delete();
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("chiso-bench");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        keep(figures, read(system, gateway, "GET one scorecard of " + units, "/scorecards/" + large.card()));
        var ranking = "/campaigns/" + large.id() + "/ranking?stage=SELF";
        keep(figures, read(system, gateway, "GET the ranking of " + units, ranking));
        var recompute = new Recompute(system, gateway);
        keep(
                figures,
                Figure.reported(
                        "publication of %d results × %d criteria"
                                .formatted(FEW_UNITS, set.criteria().size()),
                        recompute.publish(small),
                        "s"));
        keep(
                figures,
                Figure.reported(
                        "nightly recompute of %d results × %d criteria"
                                .formatted(FEW_UNITS, set.criteria().size()),
                        recompute.seconds(FEW_UNITS),
                        "s"));
        return figures;
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

    private Figure read(ChisoSystem system, Gateway gateway, String name, String path) {
        var caller = new Caller(system, gateway.as(CampaignMaker.ORGANISER));
        var script = new StatementLog(system).during(() -> caller.get(path), path.split("[/?]")[2]);
        var load = new Load(timing.warmUp(), duration);
        double ours = load.perSecond(() -> caller.get(path));
        var peer = SqlPeer.of(system.database(Service.SCORING), script);
        double sql = peer.perSecond(duration);
        progress.line("  %d statements".formatted(script.size()));
        return Figure.rate(name, ours, "/s", peer.name(), sql, SHARE_OF_SQL);
    }
}
