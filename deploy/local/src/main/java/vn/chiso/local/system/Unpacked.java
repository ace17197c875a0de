package vn.chiso.local.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;

/** A program unpacked into the cache once, completely or not at all, also when two launchers start together. */
record Unpacked(Path folder) {

    private static final String COMPLETE = ".complete";

    /** Fills the given empty folder. */
    interface Filling {
        void into(Path folder) throws IOException;
    }

    static Unpacked of(Layout layout, String name, Filling filling) {
        Path folder = layout.cache().resolve(name);
        Path complete = folder.resolve(COMPLETE);
        if (!Files.exists(complete)) {
            fill(folder, complete, filling);
        }
        return new Unpacked(folder);
    }

    static boolean isComplete(Layout layout, String name) {
        return Files.exists(layout.cache().resolve(name).resolve(COMPLETE));
    }

    private static void fill(Path folder, Path complete, Filling filling) {
        try {
            Files.createDirectories(folder.getParent());
            Path lockFile = folder.resolveSibling(folder.getFileName() + ".lock");
            try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                if (lock.isValid() && !Files.exists(complete)) {
                    delete(folder);
                    Files.createDirectories(folder);
                    filling.into(folder);
                    Files.createFile(complete);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path visited, IOException problem) throws IOException {
                    Files.delete(visited);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
