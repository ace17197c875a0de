package vn.chiso.e2e.planted;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.chiso.e2e.chaos.LedgerFile;
import vn.chiso.e2e.verifier.Report;
import vn.chiso.local.client.ChangeWatch;
import vn.chiso.local.system.ChisoSystem;
import vn.chiso.local.system.Layout;
import vn.chiso.local.system.Ports;
import vn.chiso.local.system.Progress;
import vn.chiso.local.system.Running;
import vn.chiso.local.system.Service;
import vn.chiso.local.system.Settings;
import vn.chiso.local.system.Tuning;

/**
 * Proves that faults and verifier find what they are there to find: first all trials on the services as they are built,
 * which must hold, then each trial on services with one bug planted, which must be caught.
 */
public final class PlantedBugs {

    private static final Set<Service> PARTS = EnumSet.of(Service.CRITERIA, Service.SCORING, Service.GATEWAY);

    private final Path root;
    private final Path folder;
    private final Ports ports;
    private final Progress progress;

    /** @param folder where data and changed services are kept while it runs */
    public PlantedBugs(Path root, Path folder, Ports ports, Progress progress) {
        this.root = root;
        this.folder = folder;
        this.ports = ports;
        this.progress = progress;
    }

    public static List<String> names() {
        return PlantedBug.ALL.stream().map(PlantedBug::variant).toList();
    }

    /** Whether every invariant holds after all trials. */
    public Report control() throws SQLException {
        List<Trial> trials = PlantedBug.ALL.stream().map(PlantedBug::trial).toList();
        return run("no bug", root, trials);
    }

    /** The broken invariant that tells of the bug, or nothing: then it was not caught. */
    public Optional<String> catches(String variant) throws SQLException {
        PlantedBug bug = PlantedBug.ALL.stream()
                .filter(known -> known.variant().equals(variant))
                .findFirst()
                .orElseThrow();
        Path apps = folder.resolve("apps-" + variant);
        Overlay overlay = new Overlay(root, root.resolve("deploy/e2e/src/planted"));
        overlay.make(variant, bug.services(), apps);
        overlay.takeOver(
                PARTS.stream().filter(part -> !bug.services().contains(part)).toList(), apps);
        Report report = run(bug.title(), apps, List.of(bug.trial()));
        return report.broken().stream().filter(bug.invariant()::equals).findFirst();
    }

    private Report run(String title, Path apps, List<Trial> trials) throws SQLException {
        long began = System.nanoTime();
        Path data = folder.resolve("data-" + title.replace(' ', '-'));
        Tree.copy(beginning(), data);
        Path ledger = data.resolve("ledger.jsonl");
        List<String> times = new ArrayList<>();
        try (RunningSystem running = RunningSystem.start(settings(data, apps));
                LedgerFile watch = LedgerFile.open(ledger)) {
            times.add("started in " + Progress.seconds(began));
            Stage stage = new Stage(running.system(), watch, ledger);
            stage.watchVersions();
            for (Trial trial : trials) {
                long trialBegan = System.nanoTime();
                trial.run(stage);
                times.add(trial.title() + " " + Progress.seconds(trialBegan));
            }
            Report report = stage.verify();
            progress.line(String.format("%-52s %s  (%s)", title, Progress.seconds(began), String.join(", ", times)));
            progress.line(report.table());
            return report;
        }
    }

    /** Data with migrated databases, a realm and the sample's units: the same for every run, and slow to make. */
    private Path beginning() {
        Path data = folder.resolve("data-at-the-beginning");
        if (Files.exists(data)) {
            return data;
        }
        try (RunningSystem running = RunningSystem.start(settings(data, root))) {
            new Stage(running.system(), ChangeWatch.NONE, data).loadUnits();
        }
        return data;
    }

    private Settings settings(Path data, Path apps) {
        return new Settings(new Layout(root, data), ports, PARTS, false)
                .with(new Running(Tuning.QUICK_START, apps, Optional.empty()));
    }

    /** A system that ends with this process, however it is asked to end. */
    private record RunningSystem(ChisoSystem system, Thread hook) implements AutoCloseable {

        static RunningSystem start(Settings settings) {
            ChisoSystem system = ChisoSystem.prepare(settings, false, text -> {});
            Thread hook = new Thread(system::close, "planted-shutdown");
            Runtime.getRuntime().addShutdownHook(hook);
            system.start();
            return new RunningSystem(system, hook);
        }

        @Override
        public void close() {
            system.close();
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }
}
