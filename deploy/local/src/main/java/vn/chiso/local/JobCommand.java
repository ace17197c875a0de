package vn.chiso.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import vn.chiso.local.client.ApiException;
import vn.chiso.local.client.Json;
import vn.chiso.local.job.Figures;
import vn.chiso.local.job.JobContext;
import vn.chiso.local.job.JobFailure;
import vn.chiso.local.job.MainJob;
import vn.chiso.local.job.Step;
import vn.chiso.local.system.ChisoSystem;
import vn.chiso.local.system.Layout;
import vn.chiso.local.system.Progress;
import vn.chiso.local.system.Service;
import vn.chiso.local.system.Settings;
import vn.chiso.local.system.StartException;

/** {@code ./chiso job}: the main job from nothing to its figures, on a system of its own that is gone afterwards. */
final class JobCommand {

    private static final int FAILED = 1;

    private final Options options;
    /** Standard output belongs to the result alone. */
    private final Progress progress = Progress.to(System.err);

    JobCommand(Options options) {
        this.options = options;
    }

    int run() {
        long began = System.nanoTime();
        if (!options.services().containsAll(EnumSet.allOf(Service.class))) {
            throw new StartException("The job needs every service.");
        }
        Layout layout = options.data() == null ? temporary() : options.layout();
        Settings settings = new Settings(layout, options.ports(), options.services(), false);
        progress.line("Running the job with its data in " + layout.data());
        ChisoSystem system = ChisoSystem.prepare(settings, options.reset(), progress);
        if (!system.isFresh()) {
            system.close();
            throw new StartException("The job begins with nothing; " + layout.data()
                    + " holds data already. Add --reset to forget them.");
        }
        Shutdown.register(system, progress);
        system.whenPartDies((name, tail) -> progress.line("\n" + name + " has ended by itself:\n" + tail));
        system.start();
        try {
            JobContext job = JobContext.of(system);
            for (Step step : MainJob.steps()) {
                long stepBegan = System.nanoTime();
                String done = step.run(job);
                progress.line(String.format("  %-14s%s  (%s)", step.title(), done, Progress.seconds(stepBegan)));
            }
            Figures figures = Figures.read(job);
            figures.requireAsDocument(job.sample().deductions());
            system.close();
            System.out.println(Json.write(result(figures, began)));
            discard(layout);
            return 0;
        } catch (JobFailure | ApiException | IllegalStateException e) {
            progress.line("\nThe job failed: " + e.getMessage() + "\nLogs and data are kept in " + layout.data());
            return FAILED;
        }
    }

    private static Map<String, Object> result(Figures figures, long began) {
        Map<String, Object> result = new LinkedHashMap<>();
        Json.fields(figures).forEach(field -> result.put(field.getKey(), field.getValue()));
        result.put("seconds", TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began));
        return result;
    }

    private Layout temporary() {
        try {
            return new Layout(Layout.findRoot(), Files.createTempDirectory("chiso-job"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What somebody named with --data is his. */
    private void discard(Layout layout) {
        if (options.data() == null) {
            layout.delete();
        }
    }
}
