package vn.chiso.e2e.chaos;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import vn.chiso.e2e.verifier.Report;
import vn.chiso.e2e.verifier.Sources;
import vn.chiso.e2e.verifier.Verifier;
import vn.chiso.e2e.verifier.VersionsNeverGoBack;
import vn.chiso.local.client.Gateway;
import vn.chiso.local.job.JobContext;
import vn.chiso.local.job.MainJob;
import vn.chiso.local.job.Officers;
import vn.chiso.local.sample.Sample;
import vn.chiso.local.sample.Units;
import vn.chiso.local.system.ChisoSystem;
import vn.chiso.local.system.Layout;
import vn.chiso.local.system.Ports;
import vn.chiso.local.system.Progress;
import vn.chiso.local.system.Running;
import vn.chiso.local.system.Service;
import vn.chiso.local.system.Settings;
import vn.chiso.local.system.Tuning;

/** Real operations by several people at once, faults in between, and the verifier at the end. */
public final class Chaos {

    private static final Duration REST = Duration.ofMinutes(4);
    private static final int LONGEST_PEACE_MILLIS = 2_500;

    /** One run. Without {@code minutes} it ends when every kind of fault has struck once. */
    public record Plan(long seed, Optional<Duration> length, Layout layout, Ports ports) {}

    private final Plan plan;
    private final Progress progress;
    private final Random chance;

    public Chaos(Plan plan, Progress progress) {
        this.plan = plan;
        this.progress = progress;
        this.chance = new Random(plan.seed());
    }

    public Report run() throws SQLException {
        long began = System.nanoTime();
        progress.line("seed " + plan.seed());
        try (Proxy database = Proxy.inFrontOf(plan.ports().postgres());
                Proxy broker = Proxy.inFrontOf(plan.ports().kafkaDetour())) {
            Running running = new Running(
                    Tuning.QUICK_START,
                    plan.layout().root(),
                    Optional.of(new Running.Detour(database.port(), broker.port())));
            // Its commits are on the disk before they are answered: the database is killed too.
            Settings settings =
                    new Settings(plan.layout(), plan.ports(), EnumSet.allOf(Service.class), true).with(running);
            ChisoSystem system = ChisoSystem.prepare(settings, true, progress);
            EvidenceDisk disk = EvidenceDisk.under(plan.layout().data().resolve("evidence"));
            Thread hook = new Thread(() -> close(system, disk), "chaos-shutdown");
            Runtime.getRuntime().addShutdownHook(hook);
            try (disk;
                    system;
                    LedgerFile ledger = LedgerFile.open(ledgerFile())) {
                system.start();
                Replay replay = new Replay(system.installation().bootstrapServers(), chance);
                Ground ground = new Ground(system, database, broker, disk, replay, chance);
                Report report = run(ground, ledger);
                progress.line("took " + Progress.seconds(began));
                return report;
            } finally {
                Runtime.getRuntime().removeShutdownHook(hook);
            }
        }
    }

    private static void close(ChisoSystem system, EvidenceDisk disk) {
        system.close();
        disk.close();
    }

    public Path ledgerFile() {
        return plan.layout().data().resolve("ledger.jsonl");
    }

    private Report run(Ground ground, LedgerFile ledger) throws SQLException {
        JobContext job = JobContext.of(ground.system(), ledger);
        Stream.of(MainJob.sample().stream(), MainJob.scoring().stream(), MainJob.planning().stream())
                .flatMap(steps -> steps)
                .forEach(step -> step.run(job));
        Sources sources = Sources.of(ground.system().installation(), Sources.ALL);
        VersionsNeverGoBack.watch(sources);
        progress.line("the sample is loaded, the load begins");
        Load load = new Load();
        try (load) {
            load.start(duties(job, ledger), plan.seed());
            strike(ground);
        } finally {
            ground.replay().injected().write(plan.layout().data().resolve("injected.json"));
        }
        load.turns().forEach((duty, count) -> progress.line(String.format("  %-44s %,8d turns", duty, count)));
        load.refusals().forEach((what, count) -> progress.line(String.format("  %-44s %,8d", what, count)));
        Report report = new Verifier(sources, REST)
                .verify(Optional.of(ledgerFile()), ground.replay().injected());
        return report.with(new MailsOnce(ground.system()).check());
    }

    private void strike(Ground ground) {
        long end = System.nanoTime() + plan.length().orElse(Duration.ofDays(1)).toNanos();
        Deque<Fault> faults = new ArrayDeque<>(Faults.round(chance));
        while (System.nanoTime() < end && !(faults.isEmpty() && plan.length().isEmpty())) {
            if (faults.isEmpty()) {
                faults.addAll(Faults.round(chance));
            }
            Fault fault = faults.pop();
            // Peace between two faults is part of the schedule.
            LockSupport.parkNanos(
                    Duration.ofMillis(1 + chance.nextInt(LONGEST_PEACE_MILLIS)).toNanos());
            long began = System.nanoTime();
            String what = fault.strike(ground);
            progress.line(String.format("  %-44s %-14s %s", fault.title(), what, Progress.seconds(began)));
        }
    }

    private static List<Duty> duties(JobContext job, LedgerFile ledger) {
        Gateway gateway = job.gateway();
        Units units = Units.of(gateway.as("quantri"));
        String district = units.id(Sample.DISTRICT);
        List<String> divisions =
                Stream.of("QT.VL.TTR", "QT.VL.TCKH", "QT.VL.NV").map(units::id).toList();
        return List.of(
                new CatalogueDuty(gateway.as("quantri"), units.id(Sample.PROVINCE)),
                new ContactDuty(gateway.as("quantri"), units.id("QT.VL.KTHT")),
                new AssignmentDuty(gateway, new Officers(job.sample())),
                new AssignmentDuty(gateway, new Officers(job.sample())),
                new PlanDuty(gateway.as("dieuphoi.vl"), district, divisions),
                new ScoringDuty(job),
                new EvidenceDuty(
                        gateway.as("thutruong.vl"), job.system().settings().gatewayUrl(), district, ledger));
    }
}
