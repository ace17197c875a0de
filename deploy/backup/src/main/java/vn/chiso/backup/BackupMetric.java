package vn.chiso.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;

/** {@code chiso_backup_taken_seconds}: as of when the newest whole back-up is, for the textfile collector of Prometheus' node exporter. */
final class BackupMetric {

    private static final String FILE = "chiso_backup.prom";

    private BackupMetric() {}

    /** Renamed into place, because the collector may read at any time; readable for it, who is somebody else. */
    static void write(Path folder, Instant moment) {
        Path written = folder.resolve(FILE + ".new");
        try {
            Files.writeString(written, """
                    # HELP chiso_backup_taken_seconds Unix time as of which the newest whole back-up is.
                    # TYPE chiso_backup_taken_seconds gauge
                    chiso_backup_taken_seconds %d
                    """.formatted(moment.getEpochSecond()));
            Files.setPosixFilePermissions(written, PosixFilePermissions.fromString("rw-r--r--"));
            Files.move(written, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new BackupException("The back-up is whole, but " + folder + " cannot be told so", e);
        }
    }
}
