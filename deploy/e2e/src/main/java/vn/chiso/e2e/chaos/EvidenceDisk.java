package vn.chiso.e2e.chaos;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The disk that evidence lies on. Where this process may mount, it is a small one of its own that can be filled up;
 * elsewhere the folder can be made unwritable, which hits the same places; for a root that may not mount neither helps.
 */
final class EvidenceDisk implements AutoCloseable {

    private static final String SIZE = "16m";
    private static final int BLOCK = 64 * 1024;
    private static final int MOUNTING_SECONDS = 30;

    /** What can be done on this machine. */
    enum Way {
        FILLED,
        UNWRITABLE,
        NOT_POSSIBLE
    }

    private final Path folder;
    private final Way way;
    private final Uploads uploads;

    private EvidenceDisk(Path folder, Way way) {
        this.folder = folder;
        this.way = way;
        this.uploads = new Uploads(
                way == Way.NOT_POSSIBLE
                        ? Optional.of("root may write anywhere and may not mount here: the disk could not be filled")
                        : Optional.empty());
    }

    /** What lies in the folder lies on the disk too. Nobody may be writing there. */
    static EvidenceDisk under(Path folder) {
        Map<Path, byte[]> present = new LinkedHashMap<>();
        List<Path> folders = new ArrayList<>();
        try {
            Files.createDirectories(folder);
            try (var below = Files.walk(folder)) {
                for (Path path : below.toList()) {
                    if (Files.isDirectory(path)) {
                        folders.add(path);
                    } else {
                        present.put(path, Files.readAllBytes(path));
                    }
                }
            }
            if (runs(
                    List.of("mount", "-t", "tmpfs", "-o", "size=" + SIZE + ",mode=0700", "tmpfs", folder.toString()))) {
                for (Path path : folders) {
                    Files.createDirectories(path);
                }
                for (Map.Entry<Path, byte[]> file : present.entrySet()) {
                    Files.write(file.getKey(), file.getValue());
                }
                return new EvidenceDisk(folder, Way.FILLED);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        boolean root = "root".equals(System.getProperty("user.name"));
        return new EvidenceDisk(folder, root ? Way.NOT_POSSIBLE : Way.UNWRITABLE);
    }

    Way way() {
        return way;
    }

    Uploads uploads() {
        return uploads;
    }

    void fill() {
        try {
            uploads.become(way != Way.NOT_POSSIBLE);
            switch (way) {
                case FILLED -> writeUntilFull();
                case UNWRITABLE -> allow("r-xr-xr-x");
                case NOT_POSSIBLE -> {
                    // Said by whoever asked for the way.
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeUntilFull() throws IOException {
        try (OutputStream out = Files.newOutputStream(filler())) {
            while (true) {
                out.write(new byte[BLOCK]);
            }
        } catch (IOException full) {
            // The rest of the last block, byte by byte, until nothing at all fits in.
            try (OutputStream out = Files.newOutputStream(folder.resolve("filler-2"))) {
                while (true) {
                    out.write(0);
                }
            } catch (IOException entirelyFull) {
                return;
            }
        }
    }

    private Path filler() {
        return folder.resolve("filler");
    }

    void free() {
        uploads.become(false);
        try {
            switch (way) {
                case FILLED -> {
                    Files.deleteIfExists(filler());
                    Files.deleteIfExists(folder.resolve("filler-2"));
                }
                case UNWRITABLE -> allow("rwx------");
                case NOT_POSSIBLE -> {
                    // Nothing was done.
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Only the folder that files arrive in and the ones that keep them. */
    private void allow(String permissions) throws IOException {
        List<Path> folders = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path below, BasicFileAttributes attributes) {
                folders.add(below);
                return FileVisitResult.CONTINUE;
            }

            /** People go on sending: a file may be at its place by the time it is looked at. */
            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
        for (Path below : folders.reversed()) {
            Files.setPosixFilePermissions(below, PosixFilePermissions.fromString(permissions));
        }
    }

    private static boolean runs(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(MOUNTING_SECONDS, TimeUnit.SECONDS)) {
                // One that comes about later would hide what was put there since.
                process.destroyForcibly().waitFor();
            }
            return process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        free();
        if (way == Way.FILLED && !runs(List.of("umount", folder.toString()))) {
            runs(List.of("umount", "-l", folder.toString()));
        }
    }
}
