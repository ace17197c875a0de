package vn.chiso.e2e.chaos;

import java.sql.SQLException;
import java.util.EnumSet;
import java.util.stream.Stream;
import vn.chiso.e2e.verifier.Report;
import vn.chiso.local.job.JobContext;
import vn.chiso.local.job.MainJob;
import vn.chiso.local.system.ChisoSystem;
import vn.chiso.local.system.Layout;
import vn.chiso.local.system.Ports;
import vn.chiso.local.system.Progress;
import vn.chiso.local.system.Service;
import vn.chiso.local.system.Settings;

/** A system that is started, filled as far as anybody has work to do, and struck. */
public record FreshSystem(Layout layout, Ports ports, Progress progress) {

    public Report suffer(Chaos.Plan plan) throws SQLException {
        long began = System.nanoTime();
        try (Detours detours = Detours.to(ports)) {
            // Its commits are on the disk before they are answered: the database is killed too.
            Settings settings =
                    new Settings(layout, ports, EnumSet.allOf(Service.class), true).with(detours.running(layout));
            ChisoSystem system = ChisoSystem.prepare(settings, true, progress);
            Thread hook = new Thread(system::close, "chaos-system-shutdown");
            Runtime.getRuntime().addShutdownHook(hook);
            try (system;
                    LedgerFile ledger = LedgerFile.open(layout.data().resolve("ledger.jsonl"))) {
                system.start();
                JobContext job = JobContext.of(system, ledger);
                Stream.of(MainJob.sample().stream(), MainJob.scoring().stream(), MainJob.planning().stream())
                        .flatMap(steps -> steps)
                        .forEach(step -> step.run(job));
                progress.line("started and filled in " + Progress.seconds(began));
                return new Chaos(plan, progress).on(job, detours, ledger);
            } finally {
                Runtime.getRuntime().removeShutdownHook(hook);
            }
        }
    }
}
