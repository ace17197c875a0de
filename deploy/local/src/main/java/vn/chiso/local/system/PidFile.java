package vn.chiso.local.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Remembers which process a part was, with its start time: a process id alone may meanwhile be a stranger's.
 * What is still alive at the next start is an orphan of a launcher that was killed.
 */
record PidFile(Path file) {

    /** The kernel tells start times in ticks counted from boot. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    static PidFile of(Layout layout, String name) {
        return new PidFile(layout.run().resolve(name + ".pid"));
    }

    static PidFile write(Layout layout, String name, ProcessHandle process) {
        PidFile pidFile = of(layout, name);
        Instant started = process.info().startInstant().orElse(Instant.EPOCH);
        try {
            Files.writeString(pidFile.file, process.pid() + " " + started.toEpochMilli());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pidFile;
    }

    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The noted process, if it is alive and still the same one. */
    Optional<ProcessHandle> survivor() {
        try {
            String[] noted = Files.readString(file).split(" ");
            Instant started = Instant.ofEpochMilli(Long.parseLong(noted[1]));
            return ProcessHandle.of(Long.parseLong(noted[0]))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> process.info()
                            .startInstant()
                            .map(found -> Duration.between(started, found).abs().compareTo(TOLERANCE) <= 0)
                            .orElse(false));
        } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
            // No such file, or cut off by a crash while it was written: then the part had not come up either.
            return Optional.empty();
        }
    }
}
