package vn.chiso.bench.system;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import vn.chiso.bench.Figure;
import vn.chiso.bench.load.HttpCall;
import vn.chiso.bench.load.Saturation;
import vn.chiso.bench.load.WarmUp;
import vn.chiso.local.client.Api;
import vn.chiso.local.system.ChisoSystem;
import vn.chiso.local.system.Progress;
import vn.chiso.local.system.Service;

/** What the organiser reads of scoring-service, beside the statements of that request alone. */
record ReadBench(ChisoSystem system, Api organiser, Duration warmUp, Duration duration, Progress progress) {

    private static final double SHARE_OF_SQL = 0.25;

    /** At saturation, and at half of it. */
    List<Figure> run(String name, String path) {
        var caller = new Caller(system, organiser);
        var statements = new StatementLog(system).during(() -> caller.get(path), path.split("[/?]")[2]);
        progress.line("  %d statements".formatted(statements.size()));
        new WarmUp(warmUp).of(window -> saturated(window, path));
        double ours = saturated(duration, path);
        var peer = SqlPeer.of(
                system.database(Service.SCORING),
                statements.stream().map(RepeatedWrite::unchanged).toList());
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.rate(name, ours, "/s", peer.name(), peer.perSecond(duration), SHARE_OF_SQL));
        var half = new AtHalf(ours, duration);
        figures.addAll(half.figures(half.load().of(call(path), () -> call(path)), peer));
        return figures;
    }

    private double saturated(Duration during, String path) {
        return new Saturation(Load.CLIENTS, during).perSecond(call(path));
    }

    /** A token may end before all has been measured. */
    private HttpCall call(String path) {
        return HttpCall.get(system.settings().ports().of(Service.SCORING), "/api/v1" + path, organiser.token());
    }
}
