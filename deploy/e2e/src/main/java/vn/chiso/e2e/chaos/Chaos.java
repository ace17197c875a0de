package vn.chiso.e2e.chaos;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
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
    /** Longer than the longest fault: people sign in, get on without Keycloak, and it starts on a slow machine. */
    private static final Duration LONGEST_WAVE = Duration.ofMinutes(13);

    /** How long parts may be not ready after the last fault: a consumer's place in its group is taken for a while. */
    private static final Duration COMING_BACK = Duration.ofMinutes(3);

    /** How much longer than the faults it may take until everybody has got something done. */
    private static final Duration CATCHING_UP = Duration.ofMinutes(5);

    /**
     * One run.
     *
     * @param together whether faults of a kind strike at the same time; else each is alone, so that one sees which it was
     * @param length how long faults go on; every kind of them strikes once in any case
     */
    public record Plan(long seed, boolean together, Optional<Duration> length) {

        /** What everybody runs who names no seed. */
        public static final long USUAL_SEED = 20_240_312L;

        /** Every kind of fault in the shortest time. */
        public static final Plan SHORT = new Plan(USUAL_SEED, true, Optional.empty());

        /**
         * The first round is always whole: not every invariant has something to look at after half of the faults.
         *
         * @param strike says whether there is any sense in going on
         */
        void strike(Random chance, Predicate<List<Fault>> strike) {
            long end = System.nanoTime() + length.orElse(Duration.ZERO).toNanos();
            boolean whole = round(chance).stream().allMatch(strike);
            while (whole && System.nanoTime() < end) {
                whole = round(chance).stream()
                        .takeWhile(wave -> System.nanoTime() < end)
                        .allMatch(strike);
            }
        }

        private List<List<Fault>> round(Random chance) {
            return together ? Faults.together(chance) : Faults.alone(chance);
        }
    }

    private final Plan plan;
    private final Progress progress;
    /** Of the schedule alone. */
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
            Replay replay = new Replay(system.installation().bootstrapServers());
            Load load = new Load();
            return run(new Ground(system, detours, disk, replay, new People(job, load)), load, job, ledger);
        } finally {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }

    private Report run(Ground ground, Load load, JobContext job, LedgerFile ledger) throws SQLException {
        long began = System.nanoTime();
        Sources sources = Sources.of(ground.system().installation(), Sources.ALL);
        VersionsNeverGoBack.watch(sources);
        Strikes strikes = new Strikes(ground, progress, LONGEST_WAVE);
        progress.line("the load begins; seed " + plan.seed());
        try (load) {
            load.start(Duties.all(job, ledger, 0, ground.disk().uploads()::failed), plan.seed());
            plan.strike(chance, wave -> strike(wave, strikes));
            strikes.awaitReady(ground.system()::partsNotReady, COMING_BACK);
            load.awaitEach(CATCHING_UP);
        } finally {
            ground.replay().injected().write(ledger.file().resolveSibling("injected.json"));
        }
        load.tell(progress);
        progress.line("load and faults took " + Progress.seconds(began));
        Report report = new Verifier(sources, REST)
                .ofWatched()
                .verify(Optional.of(ledger.file()), ground.replay().injected());
        progress.line("with the verifier " + Progress.seconds(began));
        // Where the disk cannot be filled is no fault of the system: said, but not demanded.
        return report.with(new MailsOnce(ground.system()).check())
                .with(new ResultsVerified(job).check())
                .with(load.doneByEach())
                .with(load.everyTurnEnded())
                .with(ground.people().outcome())
                .with(strikes.outcome())
                .with(ground.detours().outcomes())
                .with(ground.replay().outcomes())
                // None need be there: a receiver on this machine is refused unless the services are started for it.
                .demandingAllBut(Set.of(Verifier.OF_WEBHOOKS))
                .with(ground.disk().uploads().outcome());
    }

    private boolean strike(List<Fault> wave, Strikes strikes) {
        // Peace between two faults is part of the schedule.
        LockSupport.parkNanos(
                Duration.ofMillis(1 + chance.nextInt(LONGEST_PEACE_MILLIS)).toNanos());
        return strikes.strike(wave);
    }
}
