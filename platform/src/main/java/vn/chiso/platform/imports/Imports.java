package vn.chiso.platform.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import vn.chiso.platform.http.ExpectedVersion;
import vn.chiso.platform.id.Ids;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.sheet.SheetFile;
import vn.chiso.platform.sheet.SheetFormat;
import vn.chiso.platform.unit.Caller;

/**
 * Takes in files of tables. A file that is no table at all is refused at once; the rest is checked in the background, and
 * applied when its author says so.
 */
@ApplicationScoped
public class Imports {

    private final ImportJobs jobs;
    private final SheetImports imports;
    private final Caller caller;
    private final Event<ImportRequested> requests;

    Imports(ImportJobs jobs, SheetImports imports, Caller caller, Event<ImportRequested> requests) {
        this.jobs = jobs;
        this.imports = imports;
        this.caller = caller;
        this.requests = requests;
    }

    @Transactional
    ImportJob receive(String collection, SheetFormat format, Map<String, String> parameters, byte[] content) {
        var known = imports.of(collection);
        known.requireMayImport(parameters);
        var file = SheetFile.read(content, format, known.layouts());
        var id = Ids.next();
        var noted = known.noted(file, parameters);
        jobs.add(id, caller.state(), new ReceivedFile(collection, format, noted, file.size(), content));
        requests.fire(new ImportRequested());
        return find(collection, id);
    }

    @Transactional
    ImportJob find(String collection, UUID id) {
        return jobs.find(collection, id, caller.subject())
                .orElseThrow(() -> new ProblemException(PlatformProblem.NOT_FOUND));
    }

    @Transactional
    ImportJob apply(String collection, UUID id, ExpectedVersion expected) {
        var job = find(collection, id);
        expected.check(job.version());
        if (job.state() != ImportState.CHECKED) {
            throw new ProblemException(ImportProblem.IMPORT_NOT_CHECKED, job.state());
        }
        // With the grants that the author has now, not those of the day the file was sent.
        if (!jobs.startApplying(job, caller.state())) {
            throw new ProblemException(PlatformProblem.STALE_VERSION);
        }
        requests.fire(new ImportRequested());
        return find(collection, id);
    }
}
