package vn.chiso.bench.reminder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import vn.chiso.bench.Figure;
import vn.chiso.local.system.ChisoSystem;
import vn.chiso.local.system.Layout;
import vn.chiso.local.system.Ports;
import vn.chiso.local.system.Progress;
import vn.chiso.local.system.Service;
import vn.chiso.local.system.Settings;
import vn.chiso.local.system.Tuning;

/**
 * The sweep of the packaged notification-service over a million open assignments, ten thousand of which have a rung that is due,
 * beside the same claims and rows written by bare SQL.
 */
public final class ReminderBench {

    private static final int ASSIGNMENTS = 1_000_000;
    private static final int DUE = 10_000;
    private static final double MOST_SECONDS = 10;
    private static final double HALF = 0.5;

    private final int runs;
    private final Progress progress = Progress.to(System.err);

    public ReminderBench(int runs) {
        this.runs = runs;
    }

    public List<Figure> run() {
        var layout = new Layout(Layout.findRoot(), folder());
        var settings = new Settings(layout, Ports.free(), EnumSet.of(Service.NOTIFICATION), true, Tuning.AS_DEPLOYED);
        var system = ChisoSystem.prepare(settings, false, progress);
        Runtime.getRuntime().addShutdownHook(new Thread(system::close));
        try {
            system.start();
            return measured(system);
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

    /** By turns, so that both meet the same tables and caches; the first of each warms up. */
    private List<Figure> measured(ChisoSystem system) {
        var rows = new ReminderRows(system.database(Service.NOTIFICATION));
        var today = system.management().clock(Service.NOTIFICATION).toLocalDate();
        rows.fill(ASSIGNMENTS, today);
        progress.line("  %d assignments with a ladder each".formatted(ASSIGNMENTS));
        double[] ours = new double[runs];
        double[] sql = new double[runs];
        for (int run = -1; run < runs; run++) {
            rows.makeDue(DUE, today);
            double bare = seconds(() -> rows.sweepBarely(today));
            rows.awaitSwept(today);
            rows.makeDue(DUE, today);
            double swept = seconds(() -> {
                system.management().sweep();
                // The service's own sweep may hold the last of them.
                rows.awaitSwept(today);
            });
            progress.line("  sweep %.2f s, bare SQL %.2f s".formatted(swept, bare));
            if (run >= 0) {
                ours[run] = swept;
                sql[run] = bare;
            }
        }
        var name = "sweep of %d due rungs among %d assignments".formatted(DUE, ASSIGNMENTS);
        return List.of(
                Figure.atMost(name, median(ours), "s", MOST_SECONDS),
                Figure.quicker(name, median(ours), "s", "bare SQL", median(sql), HALF));
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static double median(double[] values) {
        java.util.Arrays.sort(values);
        return values[values.length / 2];
    }
}
