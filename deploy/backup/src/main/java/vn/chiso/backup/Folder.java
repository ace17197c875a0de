package vn.chiso.backup;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Copies of whole folders, with owner and mode of everything in them. */
final class Folder {

    private static final List<String> OWNERS = List.of("unix:gid", "unix:uid");
    private static final long USER = new UnixSystem().getUid();

    /** A file system has it in its own folder, and nobody but root may look into it. */
    private static final Path LOST_FOUND = Path.of("lost+found");

    private Folder() {}

    /** A file that vanishes meanwhile was temporary; what a change tears PostgreSQL mends from its log. */
    static void copy(Path from, Path to, Predicate<Path> wanted) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Path name = from.relativize(folder);
                if (!isCopied(name)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(to.resolve(name.toString()));
                return FileVisitResult.CONTINUE;
            }

            /** At the end, because a folder may be closed to writing. */
            @Override
            public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
                if (failure != null && !(failure instanceof NoSuchFileException)) {
                    throw failure;
                }
                if (folder.equals(from) && USER != 0) {
                    keepModeOfOwn(from, to);
                } else if (Files.exists(folder)) {
                    keepOwnerAndMode(folder, to.resolve(from.relativize(folder).toString()));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path name = from.relativize(file);
                if (attributes.isRegularFile() && isCopied(name)) {
                    try {
                        Files.copy(file, to.resolve(name.toString()), StandardCopyOption.COPY_ATTRIBUTES);
                    } catch (NoSuchFileException vanished) {
                        Files.deleteIfExists(to.resolve(name.toString()));
                    }
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException || !isCopied(from.relativize(file))) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }

            private boolean isCopied(Path name) {
                return !name.equals(LOST_FOUND) && wanted.test(name);
            }
        });
    }

    /**
     * The folders above one that is put back, where they are missing, belong to whom it belongs: else he could not reach it.
     *
     * @param from whose owner they get
     */
    static void createParents(Path from, Path to) throws IOException {
        Path parent = to.toAbsolutePath().normalize().getParent();
        if (parent == null || Files.exists(parent)) {
            return;
        }
        createParents(from, parent);
        Files.createDirectory(
                parent, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        keepOwner(from, parent);
    }

    /** The top of a volume is often root's, who leaves it to us by its group: then it is not ours to give or to get. */
    private static void keepModeOfOwn(Path from, Path to) throws IOException {
        if (USER == (int) Files.getAttribute(to, "unix:uid")) {
            Files.setAttribute(to, "unix:mode", Files.getAttribute(from, "unix:mode"));
        }
    }

    /** Of a file {@link Files#copy} keeps them. Whoever is not root has files of his own only. */
    private static void keepOwnerAndMode(Path from, Path to) throws IOException {
        keepOwner(from, to);
        Files.setAttribute(to, "unix:mode", Files.getAttribute(from, "unix:mode"));
    }

    /** @throws BackupException if we may not give it to him */
    static void keepOwner(Path from, Path to) throws IOException {
        for (String owner : OWNERS) {
            Object wanted = Files.getAttribute(from, owner);
            if (!wanted.equals(Files.getAttribute(to, owner))) {
                try {
                    Files.setAttribute(to, owner, wanted);
                } catch (FileSystemException notAllowed) {
                    throw new BackupException(
                            from + " belongs to somebody else: copies that keep that can be made by root only",
                            notAllowed);
                }
            }
        }
    }

    /** A new file system counts as empty. */
    static boolean isEmpty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.allMatch(entry -> entry.endsWith(LOST_FOUND));
        }
    }
}
