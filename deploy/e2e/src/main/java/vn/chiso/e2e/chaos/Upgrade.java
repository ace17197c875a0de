package vn.chiso.e2e.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.chiso.e2e.verifier.Injected;
import vn.chiso.e2e.verifier.Outcome;
import vn.chiso.e2e.verifier.Report;
import vn.chiso.e2e.verifier.Sources;
import vn.chiso.e2e.verifier.Verifier;
import vn.chiso.e2e.verifier.VersionsNeverGoBack;
import vn.chiso.local.job.JobContext;
import vn.chiso.local.job.MainJob;
import vn.chiso.local.system.ChisoSystem;
import vn.chiso.local.system.Layout;
import vn.chiso.local.system.Poll;
import vn.chiso.local.system.Ports;
import vn.chiso.local.system.Progress;
import vn.chiso.local.system.Replica;
import vn.chiso.local.system.Running;
import vn.chiso.local.system.Service;
import vn.chiso.local.system.Settings;
import vn.chiso.local.system.Tuning;

/**
 * From one release to the next as deploy/backup/upgrade.md says it: module by module, a replica of the new release migrates and
 * serves beside the old one, then the old one goes. People work all the while.
 */
public final class Upgrade {

    /** Who reads comes last. */
    private static final List<Service> ORDER =
            List.of(Service.CRITERIA, Service.SCORING, Service.TASK, Service.NOTIFICATION, Service.GATEWAY);

    private static final long SEED = 20_240_312L;
    private static final int TURNS_SIDE_BY_SIDE = 40;
    private static final int TURNS_AT_THE_NEW_ONE = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration REST = Duration.ofMinutes(4);

    /** How much longer than the replacements it may take until everybody has got something done. */
    private static final Duration CATCHING_UP = Duration.ofMinutes(5);

    /** Nobody injects poison or has a webhook, and no day comes on which a reminder is due: the clock is left alone. */
    private static final Set<String> NOT_IN_AN_UPGRADE =
            Set.of(Verifier.OF_POISON, Verifier.OF_WEBHOOKS, MailsOnce.NAME);

    private final Path before;
    private final Layout layout;
    private final Ports ports;
    private final Progress progress;
    private final Path apps;

    /** @param before the root of the release before, packaged; the next one is that of the layout */
    public Upgrade(Path before, Layout layout, Ports ports, Progress progress) {
        this.before = before;
        this.layout = layout;
        this.ports = ports;
        this.progress = progress;
        this.apps = layout.data().resolve("apps");
    }

    public Report run() throws SQLException {
        Settings settings = new Settings(layout, ports, EnumSet.allOf(Service.class), true)
                .with(new Running(Tuning.QUICK_START, apps, Optional.empty()));
        ChisoSystem system = ChisoSystem.prepare(settings, true, progress);
        Thread hook = new Thread(system::close, "upgrade-shutdown");
        Runtime.getRuntime().addShutdownHook(hook);
        try (system;
                LedgerFile ledger = LedgerFile.open(layout.data().resolve("ledger.jsonl"))) {
            ORDER.forEach(service -> point(service, before));
            system.start();
            JobContext job = JobContext.of(system, ledger);
            Stream.of(MainJob.sample().stream(), MainJob.scoring().stream(), MainJob.planning().stream())
                    .flatMap(steps -> steps)
                    .forEach(step -> step.run(job));
            return under(job, ledger);
        } finally {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }

    private Report under(JobContext job, LedgerFile ledger) throws SQLException {
        Sources sources = Sources.of(job.system().installation(), Sources.ALL);
        Load load = new Load();
        List<Outcome> atNextOnes = new ArrayList<>();
        try (load) {
            VersionsNeverGoBack.watch(sources);
            load.start(Duties.all(job, ledger, 0, () -> {}), SEED);
            awaitTurns(load, TURNS_SIDE_BY_SIDE);
            for (Service service : ORDER) {
                atNextOnes.add(replace(service, job, ledger, load));
            }
            awaitTurns(load, TURNS_SIDE_BY_SIDE);
            load.awaitEach(CATCHING_UP);
        }
        requireEnded(load);
        load.tell(progress);
        Report report = new Verifier(sources, REST).ofWatched().verify(Optional.of(ledger.file()), Injected.NOTHING);
        return report.with(new MailsOnce(job.system()).check())
                .with(new ResultsVerified(job).check())
                .with(load.doneByEach())
                .with(atNextOnes)
                .demandingAllBut(NOT_IN_AN_UPGRADE);
    }

    /** @return whether the new one served everybody */
    private Outcome replace(Service service, JobContext job, LedgerFile ledger, Load load) throws SQLException {
        Sources sources = Sources.of(job.system().installation(), Sources.ALL);
        long began = System.nanoTime();
        point(service, layout.root());
        Replica next = job.system().startSecond(service);
        // What the migration made has a version too.
        VersionsNeverGoBack.watch(sources);
        String migrated = Progress.seconds(began);
        Load atNext = new Load();
        try (atNext) {
            atNext.start(Duties.at(service, next.url(), job, ledger), SEED + 1);
            awaitTurns(load, TURNS_SIDE_BY_SIDE);
            awaitTurns(atNext, TURNS_AT_THE_NEW_ONE);
        }
        requireEnded(atNext);
        String both = Progress.seconds(began);
        job.system().stop(service);
        job.system().start(service);
        next.stop();
        progress.line(String.format(
                "  %-22s new one up after %s, old one gone after %s, replaced after %s; refused: %s",
                service.module(), migrated, both, Progress.seconds(began), atNext.refusals()));
        return atNext.refusedNothing("the new " + service.module() + " refused nobody beside the old one");
    }

    /** What is still under way cannot be judged. */
    private static void requireEnded(Load load) {
        if (!load.everyTurnEnded().holds()) {
            throw new IllegalStateException(
                    String.join(", ", load.everyTurnEnded().examples()));
        }
    }

    private static void awaitTurns(Load load, int turns) {
        long enough = load.done() + turns;
        Poll.until(PATIENCE, () -> load.done() >= enough ? Optional.of(true) : Optional.empty())
                .orElseThrow(() -> new IllegalStateException("nobody gets on: " + load.refusals()));
    }

    /** What is started of the service from now on is of that release; what runs goes on. */
    private void point(Service service, Path release) {
        Path link = apps.resolve(service.module());
        Path fresh = apps.resolve(service.module() + ".next");
        try {
            Files.createDirectories(apps);
            Files.deleteIfExists(fresh);
            Files.createSymbolicLink(fresh, release.resolve(service.module()).toAbsolutePath());
            Files.move(fresh, link, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
