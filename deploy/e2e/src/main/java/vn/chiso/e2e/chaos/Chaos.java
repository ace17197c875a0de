package vn.chiso.e2e.chaos;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import vn.chiso.e2e.verifier.Report;
import vn.chiso.e2e.verifier.Sources;
import vn.chiso.e2e.verifier.Verifier;
import vn.chiso.e2e.verifier.VersionsNeverGoBack;
import vn.chiso.local.job.JobContext;
import vn.chiso.local.system.ChisoSystem;
import vn.chiso.local.system.Progress;

/** Real operations by several people at once on a running system, faults in between, and the verifier at the end. */
public final class Chaos {

    private static final Duration REST = Duration.ofMinutes(4);
    private static final int LONGEST_PEACE_MILLIS = 2_500;
    /** How much longer than the faults it may take until everybody has got something done. */
    private static final Duration CATCHING_UP = Duration.ofSeconds(90);

    /**
     * One run.
     *
     * @param together whether faults of a kind strike at the same time; else each is alone, so that one sees which it was
     * @param length how long rounds are begun; without it every kind of fault strikes once
     */
    public record Plan(long seed, boolean together, Optional<Duration> length) {

        /** What everybody runs who names no seed. */
        public static final long USUAL_SEED = 20_240_312L;

        /** Every kind of fault in the shortest time. */
        public static final Plan SHORT = new Plan(USUAL_SEED, true, Optional.empty());

        Deque<List<Fault>> round(Random chance) {
            return new ArrayDeque<>(together ? Faults.together(chance) : Faults.alone(chance));
        }
    }

    private final Plan plan;
    private final Progress progress;
    private final Random chance;

    public Chaos(Plan plan, Progress progress) {
        this.plan = plan;
        this.progress = progress;
        this.chance = new Random(plan.seed());
    }

    /**
     * The system runs by those detours, and has a plan with assignments.
     *
     * @param ledger of all commands since the system was empty
     */
    public Report on(JobContext job, Detours detours, LedgerFile ledger) throws SQLException {
        ChisoSystem system = job.system();
        EvidenceDisk disk = EvidenceDisk.under(system.settings().layout().evidence());
        Thread hook = new Thread(disk::close, "chaos-shutdown");
        Runtime.getRuntime().addShutdownHook(hook);
        try (disk) {
            Replay replay = new Replay(system.installation().bootstrapServers(), chance);
            Load load = new Load();
            return run(new Ground(system, detours, disk, replay, load::done), load, job, ledger);
        } finally {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }

    private Report run(Ground ground, Load load, JobContext job, LedgerFile ledger) throws SQLException {
        long began = System.nanoTime();
        Sources sources = Sources.of(ground.system().installation(), Sources.ALL);
        VersionsNeverGoBack.watch(sources);
        progress.line("the load begins; seed " + plan.seed());
        try (load) {
            load.start(Duties.all(job, ledger, ground.disk().uploads()::failed), plan.seed());
            strike(ground);
            load.awaitEach(CATCHING_UP);
        } finally {
            ground.replay().injected().write(ledger.file().resolveSibling("injected.json"));
        }
        load.turns().forEach((duty, count) -> progress.line(String.format("  %-44s %,8d turns", duty, count)));
        load.refusals().forEach((what, count) -> progress.line(String.format("  %-44s %,8d", what, count)));
        progress.line("load and faults took " + Progress.seconds(began));
        Report report = new Verifier(sources, REST)
                .ofWatched()
                .verify(Optional.of(ledger.file()), ground.replay().injected());
        progress.line("with the verifier " + Progress.seconds(began));
        return report.with(new MailsOnce(ground.system()).check())
                .with(load.doneByEach())
                .demandingAll()
                .with(ground.disk().uploads().outcome());
    }

    private void strike(Ground ground) {
        long end = System.nanoTime() + plan.length().orElse(Duration.ofDays(1)).toNanos();
        Deque<List<Fault>> waves = plan.round(chance);
        while (System.nanoTime() < end && !(waves.isEmpty() && plan.length().isEmpty())) {
            if (waves.isEmpty()) {
                waves = plan.round(chance);
            }
            // Peace between two faults is part of the schedule.
            LockSupport.parkNanos(
                    Duration.ofMillis(1 + chance.nextInt(LONGEST_PEACE_MILLIS)).toNanos());
            strike(waves.pop(), ground);
        }
    }

    /** Returns when all have struck and what they stopped runs again; fails if one could not. */
    private void strike(List<Fault> wave, Ground ground) {
        List<CompletableFuture<Void>> strikes;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            strikes = wave.stream()
                    .map(fault -> CompletableFuture.runAsync(() -> strike(fault, ground), threads))
                    .toList();
        }
        strikes.forEach(CompletableFuture::join);
    }

    private void strike(Fault fault, Ground ground) {
        long began = System.nanoTime();
        String what = fault.strike(ground);
        progress.line(String.format("  %-44s %-14s %s", fault.title(), what, Progress.seconds(began)));
    }
}
