package vn.chiso.bench.reminder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.DoubleStream;
import vn.chiso.bench.Figure;
import vn.chiso.bench.Profile;
import vn.chiso.bench.Timing;
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

    private final Timing timing;
    private final Path profile;
    private final Progress progress = Progress.to(System.err);

    /** @param profile null not to profile */
    public ReminderBench(Timing timing, Path profile) {
        this.timing = timing;
        this.profile = profile;
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

    /** By turns, so that both meet the same tables and caches. */
    private List<Figure> measured(ChisoSystem system) {
        var rows = new ReminderRows(system.database(Service.NOTIFICATION));
        var now = system.management().clock(Service.NOTIFICATION);
        var today = now.toLocalDate();
        rows.fill(ASSIGNMENTS, today);
        rows.letMailsWait(now.toLocalTime());
        progress.line("  %d assignments with a ladder each".formatted(ASSIGNMENTS));
        double swept = 0;
        do {
            swept += turn(system, rows, today).ours();
        } while (swept < timing.warmUp().toSeconds());
        var turns = new Turn[timing.runs()];
        try (var _ = new Profile(profile)) {
            Arrays.setAll(turns, _ -> turn(system, rows, today));
        }
        var name = "sweep of %d due rungs among %d assignments".formatted(DUE, ASSIGNMENTS);
        double ours = median(Arrays.stream(turns).mapToDouble(Turn::ours));
        double bare = median(Arrays.stream(turns).mapToDouble(Turn::bare));
        return List.of(
                Figure.atMost(name, ours, "s", MOST_SECONDS), Figure.quicker(name, ours, "s", "bare SQL", bare, HALF));
    }

    /** In seconds. */
    private record Turn(double ours, double bare) {}

    private Turn turn(ChisoSystem system, ReminderRows rows, LocalDate today) {
        rows.makeDue(DUE, today);
        double bare = seconds(() -> rows.sweepBarely(today));
        rows.awaitSwept(today);
        rows.makeDue(DUE, today);
        double ours = seconds(() -> {
            system.management().sweep();
            // The service's own sweep may hold the last of them.
            rows.awaitSwept(today);
        });
        progress.line("  sweep %.2f s, bare SQL %.2f s".formatted(ours, bare));
        return new Turn(ours, bare);
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static double median(DoubleStream values) {
        var sorted = values.sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
