package vn.chiso.platform.imports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.chiso.platform.database.Rehearsal;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.problem.ProblemTexts;
import vn.chiso.platform.sheet.SheetFile;
import vn.chiso.platform.time.SystemClock;
import vn.chiso.platform.unit.Caller;

/** One run of a job: the check rolls back what the application keeps. */
@ApplicationScoped
class ImportExecution {

    private static final Logger LOG = Logger.getLogger(ImportExecution.class);
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final ImportJobs jobs;
    private final SheetImports imports;
    private final ProblemTexts texts;
    private final Caller caller;
    private final Work work;
    private final Rehearsal rehearsal;

    ImportExecution(
            ImportJobs jobs, SheetImports imports, ProblemTexts texts, Caller caller, Work work, Rehearsal rehearsal) {
        this.jobs = jobs;
        this.imports = imports;
        this.texts = texts;
        this.caller = caller;
        this.work = work;
        this.rehearsal = rehearsal;
    }

    /** Ends the transaction without its effects. */
    private static final class RolledBack extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient ImportOutcome outcome;

        RolledBack(ImportOutcome outcome) {
            super("rolled back as intended", null, false, false);
            this.outcome = outcome;
        }
    }

    /** Another replica has ended the job meanwhile. */
    private static final class TakenOver extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    @ActivateRequestContext
    void run(ImportJob job) {
        caller.assume(job.author());
        try {
            QuarkusTransaction.requiringNew().timeout((int) LONGEST.toSeconds()).run(() -> attempt(job));
        } catch (RolledBack e) {
            var next = e.outcome.isClean() ? ImportState.CHECKED : ImportState.REFUSED;
            QuarkusTransaction.requiringNew().run(() -> jobs.end(job, next, e.outcome));
        } catch (ProblemException e) {
            var refusal = ImportOutcome.of(e.type(), e.arguments(), texts);
            QuarkusTransaction.requiringNew().run(() -> jobs.end(job, ImportState.REFUSED, refusal));
        } catch (TakenOver e) {
            LOG.infof("Import %s was ended by another replica", job.id());
        }
    }

    private void attempt(ImportJob job) {
        if (job.state() == ImportState.CHECKING) {
            rehearsal.begin();
        }
        var outcome = work.on(job, imports.of(job.collection()), rows -> tell(job, rows));
        if (job.state() == ImportState.CHECKING || !outcome.isClean()) {
            throw new RolledBack(outcome);
        }
        if (!jobs.end(job, ImportState.APPLIED, outcome)) {
            throw new TakenOver();
        }
    }

    private void tell(ImportJob job, int rows) {
        QuarkusTransaction.requiringNew().run(() -> jobs.progress(job, rows));
    }

    /** Gives a job up that cannot be brought to an end by us. */
    void giveUp(ImportJob job) {
        LOG.errorf("Import %s of %s failed", job.id(), job.collection());
        var failure = ImportOutcome.of(ImportProblem.IMPORT_FAILED, new Object[0], texts);
        QuarkusTransaction.requiringNew().run(() -> jobs.end(job, ImportState.FAILED, failure));
    }

    /** Reads the file and lets its collection take it over, inside the transaction around it. */
    @ApplicationScoped
    static class Work {

        private final ImportJobs jobs;
        private final ProblemTexts texts;
        private final SystemClock clock;
        private final EntityManager entities;
        private final Duration toldEvery;

        Work(
                ImportJobs jobs,
                ProblemTexts texts,
                SystemClock clock,
                EntityManager entities,
                @ConfigProperty(name = "chiso.imports.progress.every") Duration toldEvery) {
            this.jobs = jobs;
            this.texts = texts;
            this.clock = clock;
            this.entities = entities;
            this.toldEvery = toldEvery;
        }

        ImportOutcome on(ImportJob job, SheetImport sheetImport, ImportProgress progress) {
            var file = SheetFile.read(jobs.content(job.id()), job.format(), sheetImport.layouts());
            var counts = sheetImport.run(file, job.parameters(), paced(progress));
            if (file.faults().isEmpty()) {
                // A constraint that would only break at the end has to break now: a check never gets there.
                entities.flush();
            }
            return ImportOutcome.of(file.size(), counts, file.faults(), texts);
        }

        private ImportProgress paced(ImportProgress progress) {
            var last = new Instant[] {clock.now()};
            return rows -> {
                var now = clock.now();
                if (now.isAfter(last[0].plus(toldEvery))) {
                    last[0] = now;
                    progress.done(rows);
                }
            };
        }
    }
}
