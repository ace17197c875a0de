package vn.chiso.local.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

/** The data of one installation, owned by one launcher at a time and readable by nobody else. */
final class DataFolder implements AutoCloseable {

    private static final String LOCK = "launcher.lock";

    private final Layout layout;
    private final FileChannel channel;

    private DataFolder(Layout layout, FileChannel channel) {
        this.layout = layout;
        this.channel = channel;
    }

    /**
     * The lock ends with this process, however it ends.
     *
     * @throws StartException if another launcher has it, or if the folder is somebody else's: a reset would empty it
     */
    static DataFolder claim(Layout layout) {
        try {
            requireOursOrEmpty(layout.data());
            Files.createDirectories(
                    layout.data(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            FileChannel channel =
                    FileChannel.open(layout.data().resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isLocked(channel)) {
                channel.close();
                throw new StartException("Chiso already runs on " + layout.data()
                        + ". Stop it there with Ctrl-C, or take another folder with --data.");
            }
            DataFolder folder = new DataFolder(layout, channel);
            folder.createFolders();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireOursOrEmpty(Path folder) throws IOException {
        if (!Files.exists(folder) || Files.exists(folder.resolve(LOCK))) {
            return;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            if (entries.findAny().isPresent()) {
                throw new StartException(folder + " holds other things than data of Chiso; take an empty folder.");
            }
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** Everything but the lock; only called while no process of ours runs. */
    void reset() {
        try (Stream<Path> entries = Files.list(layout.data())) {
            for (Path entry : entries.toList()) {
                if (Files.isDirectory(entry)) {
                    Unpacked.delete(entry);
                } else if (!entry.endsWith(LOCK)) {
                    Files.delete(entry);
                }
            }
            createFolders();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether nothing was ever stored here. */
    boolean isFresh() {
        return !Files.exists(layout.data().resolve("started"));
    }

    void markStarted() {
        try {
            Files.writeString(layout.data().resolve("started"), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void createFolders() throws IOException {
        Files.createDirectories(layout.logs());
        Files.createDirectories(layout.run());
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
