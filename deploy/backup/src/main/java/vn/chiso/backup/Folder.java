package vn.chiso.backup;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Copies of whole folders, with owner and mode of everything in them. */
final class Folder {

    private static final List<String> OWNERS = List.of("unix:gid", "unix:uid");

    private Folder() {}

    /** A file that vanishes meanwhile was temporary; what a change tears PostgreSQL mends from its log. */
    static void copy(Path from, Path to, Predicate<Path> wanted) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Path name = from.relativize(folder);
                if (!wanted.test(name)) {
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
                if (Files.exists(folder)) {
                    keepOwnerAndMode(folder, to.resolve(from.relativize(folder).toString()));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path name = from.relativize(file);
                if (attributes.isRegularFile() && wanted.test(name)) {
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
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
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

    static boolean isEmpty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }
}
