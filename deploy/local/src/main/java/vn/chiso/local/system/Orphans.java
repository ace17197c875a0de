package vn.chiso.local.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Processes of an earlier launcher that was killed: they hold our data and ports, so they are stopped first. */
final class Orphans {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Layout layout;
    private final Progress progress;
    private final Duration patience;

    Orphans(Layout layout, Progress progress) {
        this(layout, progress, PATIENCE);
    }

    Orphans(Layout layout, Progress progress, Duration patience) {
        this.layout = layout;
        this.progress = progress;
        this.patience = patience;
    }

    /** In stopping order, each by the signal that its part wants. */
    void stop(List<Part> parts) {
        for (Part part : parts) {
            Optional<ProcessHandle> noted = PidFile.of(layout, part.name()).survivor();
            noted.ifPresent(process -> stop(part.name(), part.stopSignal(), process));
            PidFile.of(layout, part.name()).delete();
        }
        postmaster().ifPresent(process -> stop("postgres", Signal.INTERRUPT, process));
    }

    private void stop(String name, Signal signal, ProcessHandle process) {
        progress.line("  stopping " + name + " (process " + process.pid() + ") of an earlier start that was killed");
        Collection<ProcessHandle> family = new ArrayList<>(process.descendants().toList());
        family.add(process);
        signal.send(process);
        if (!ends(process, patience)) {
            family.forEach(ProcessHandle::destroyForcibly);
        }
        for (ProcessHandle member : family) {
            if (!ends(member, PATIENCE)) {
                throw new StartException(
                        "Process " + member.pid() + " (" + name + ") of an earlier start does not end.");
            }
        }
    }

    /** PostgreSQL notes its own process too; it counts only if its command line names our data. */
    private Optional<ProcessHandle> postmaster() {
        Path file = layout.postgres().resolve("postmaster.pid");
        try {
            long pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> process.info()
                            .commandLine()
                            .orElse("")
                            .contains(layout.postgres().toString()));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static boolean ends(ProcessHandle process, Duration deadline) {
        try {
            process.onExit().get(deadline.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
