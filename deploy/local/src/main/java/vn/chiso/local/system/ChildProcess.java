package vn.chiso.local.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One process that we started: its output goes to a file, its id is noted so that a later start can find it. */
final class ChildProcess {

    private static final boolean HAS_SETSID =
            Files.isExecutable(Path.of("/usr/bin/setsid")) || Files.isExecutable(Path.of("/bin/setsid"));
    private static final Duration KILL_DEADLINE = Duration.ofSeconds(10);

    /** What to run. {@code environment} is the whole environment but for the few variables every program needs. */
    record Command(List<String> words, Map<String, String> environment, Path directory) {}

    private final Process process;
    private final Path log;
    private final PidFile pidFile;

    private ChildProcess(Process process, Path log, PidFile pidFile) {
        this.process = process;
        this.log = log;
        this.pidFile = pidFile;
    }

    static ChildProcess start(String name, Command command, Layout layout) {
        Path log = layout.logs().resolve(name + ".log");
        List<String> words = new ArrayList<>();
        if (HAS_SETSID) {
            // Ctrl-C goes to the whole process group of the terminal; ours must stop in our order instead.
            words.add("setsid");
        }
        words.addAll(command.words());
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(command.directory().toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().retainAll(List.of("PATH", "HOME", "TMPDIR", "USER"));
        builder.environment().put("LANG", "C.UTF-8");
        builder.environment().putAll(command.environment());
        try {
            Process process = builder.start();
            return new ChildProcess(process, log, PidFile.write(layout, name, process.toHandle()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void onExit(Runnable action) {
        process.onExit().thenRun(action);
    }

    /** Asks politely with the given signal, and insists after the deadline. */
    void stop(Signal signal, Duration deadline) {
        resume();
        signal.send(process.toHandle());
        if (!ends(process.toHandle(), deadline)) {
            kill();
        }
        pidFile.delete();
    }

    /** {@code kill -9}, of its children too: what is left of PostgreSQL would refuse the next start. */
    void kill() {
        // Standing still it makes no more children.
        Signal.STOP.send(process.toHandle());
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        ends(process.toHandle(), KILL_DEADLINE);
        Poll.until(
                KILL_DEADLINE,
                () -> children.stream().allMatch(ChildProcess::isGone) ? Optional.of(true) : Optional.empty());
        pidFile.delete();
    }

    /** Without a parent that asks for their end, the dead stay listed, in a container whose first process does not for long. */
    private static boolean isGone(ProcessHandle process) {
        if (!process.isAlive()) {
            return true;
        }
        try {
            String stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
            return stat.substring(stat.lastIndexOf(')')).startsWith(") Z");
        } catch (IOException gone) {
            return true;
        }
    }

    void suspend() {
        Signal.STOP.send(process.toHandle());
        process.descendants().forEach(Signal.STOP::send);
    }

    void resume() {
        process.descendants().forEach(Signal.CONTINUE::send);
        Signal.CONTINUE.send(process.toHandle());
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

    String logTail(int lines) {
        return logTail(log, lines);
    }

    static String logTail(Path log, int lines) {
        try {
            List<String> all = Files.readAllLines(log);
            List<String> last = all.subList(Math.max(0, all.size() - lines), all.size()).stream()
                    .map(LogLine::shown)
                    .toList();
            return "  | " + String.join("\n  | ", last) + "\n  (" + log + ")";
        } catch (IOException e) {
            return "  (no log at " + log + ")";
        }
    }
}
