package vn.chiso.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder under another name until it is whole: whoever copies back-ups further never takes half of one. */
final class UnfinishedFolder {

    private static final String ENDING = ".partial";

    private final Path whole;
    private final Path partial;

    private UnfinishedFolder(Path whole, Path partial) {
        this.whole = whole;
        this.partial = partial;
    }

    /** @throws BackupException if there is such a folder, or another run fills it */
    static UnfinishedFolder of(Path folder) {
        Path whole = folder.toAbsolutePath();
        Path partial = whole.resolveSibling(whole.getFileName() + ENDING);
        try {
            if (!Folder.isEmpty(whole)) {
                throw new BackupException(whole + " is not empty");
            }
            if (Files.exists(partial)) {
                throw new BackupException(
                        partial + " is there: another back-up runs, or one was killed; then remove it");
            }
            Files.createDirectories(whole.getParent());
            Files.createDirectory(
                    partial, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException e) {
            throw new BackupException("No back-up", e);
        }
        return new UnfinishedFolder(whole, partial);
    }

    Path path() {
        return partial;
    }

    void finish() throws IOException {
        Files.deleteIfExists(whole);
        Files.move(partial, whole, StandardCopyOption.ATOMIC_MOVE);
    }

    void discard() {
        if (Files.notExists(partial)) {
            return;
        }
        try (Stream<Path> all = Files.walk(partial)) {
            List<Path> inner = all.sorted(Comparator.reverseOrder()).toList();
            for (Path each : inner) {
                Files.delete(each);
            }
        } catch (IOException | UncheckedIOException e) {
            System.err.println("What there was of it stays in " + partial + ": " + e);
        }
    }
}
