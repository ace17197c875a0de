package vn.chiso.bench.system;

import java.util.EnumSet;
import java.util.List;
import vn.chiso.bench.Figure;
import vn.chiso.local.system.Progress;
import vn.chiso.local.system.Service;
import vn.chiso.local.system.Tuning;

/** As {@code ./chiso up} starts it, on fresh data: databases, broker, identity provider, mail, and the five of our own. */
public final class StartBench {

    private static final double MOST_SECONDS = 60;
    private static final double MOST_GIBIBYTES = 3;

    private final Progress progress;

    public StartBench(Progress progress) {
        this.progress = progress;
    }

    public List<Figure> run() {
        try (var bench = new BenchSystem(EnumSet.allOf(Service.class), Tuning.QUICK_START, progress)) {
            double seconds = bench.start();
            double started = Memory.gibibytes();
            bench.loadSample();
            double loaded = Memory.gibibytes();
            var figures = List.of(
                    Figure.atMost("start: whole system until healthy", seconds, "s", MOST_SECONDS),
                    Figure.atMost("start: memory of all processes", started, "GiB", MOST_GIBIBYTES),
                    Figure.atMost("start: memory once the sample is loaded", loaded, "GiB", MOST_GIBIBYTES));
            figures.forEach(figure -> progress.line(figure.progress()));
            return figures;
        }
    }
}
