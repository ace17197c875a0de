package vn.chiso.local.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A preparing program that runs to its end, such as initdb. */
final class OneShot {

    private static final int MINUTES = 5;
    private static final int TAIL = 25;

    private OneShot() {}

    static void run(String name, Layout layout, List<String> command) {
        Path log = layout.logs().resolve(name + ".log");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(layout.data().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
            if (!ended) {
                process.destroyForcibly();
            }
            if (!ended || process.exitValue() != 0) {
                throw new StartException(name + " failed:\n" + ChildProcess.logTail(log, TAIL));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartException(name + " was interrupted", e);
        }
    }
}
