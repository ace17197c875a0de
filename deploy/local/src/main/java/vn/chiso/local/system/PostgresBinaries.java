package vn.chiso.local.system;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL server as Maven has it: an archive inside a jar, one jar a processor. */
final class PostgresBinaries {

    private static final int EXECUTABLE = 0100;

    private PostgresBinaries() {}

    static Path unpack(Layout layout) {
        String archive = archive();
        URL found = PostgresBinaries.class.getResource("/" + archive);
        if (found == null) {
            throw new StartException("There is no PostgreSQL for this machine on the class path (" + archive
                    + "): Linux on x86_64 or arm64 is needed.");
        }
        try {
            // The archive does not say its version, but two versions hardly have the same length.
            String name = archive.replace(".txz", "-") + found.openConnection().getContentLengthLong();
            return Unpacked.of(layout, name, folder -> untar(found, folder)).folder();
        } catch (IOException e) {
            throw new StartException("PostgreSQL could not be unpacked: " + e.getMessage(), e);
        }
    }

    private static String archive() {
        String processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return switch (processor) {
            case "amd64", "x86_64" -> "postgres-linux-x86_64.txz";
            case "aarch64", "arm64" -> "postgres-linux-arm_64.txz";
            default -> "postgres-linux-" + processor + ".txz";
        };
    }

    private static void untar(URL archive, Path folder) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive.openStream())))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("entry outside the archive: " + entry.getName());
                }
                write(tar, entry, target);
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        if ((entry.getMode() & EXECUTABLE) != 0) {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
