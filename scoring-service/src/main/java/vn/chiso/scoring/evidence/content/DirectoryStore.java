package vn.chiso.scoring.evidence.content;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.stream.Stream;
import vn.chiso.platform.time.SystemClock;

/** Contents as files of one directory, in 256 folders by the first two digits of their names. */
@ApplicationScoped
class DirectoryStore implements ContentStore {

    private static final int FOLDER_DIGITS = 2;

    private final Path root;
    private final SystemClock clock;

    DirectoryStore(EvidenceConfig config, SystemClock clock) {
        root = config.dir().resolve("content");
        this.clock = clock;
    }

    /** The rename is atomic: a name is there with its whole content or not at all, also after a loss of power. */
    @Override
    public void keep(ArrivedContent content) throws IOException {
        var file = file(content.sha256());
        var folder = file.getParent();
        if (Files.notExists(folder)) {
            Files.createDirectories(folder);
            makeDurable(root);
        }
        Files.move(content.file(), file, StandardCopyOption.ATOMIC_MOVE);
        makeDurable(folder);
    }

    @Override
    public InputStream open(String sha256, long from) throws IOException {
        var channel = FileChannel.open(file(sha256), StandardOpenOption.READ);
        channel.position(from);
        return Channels.newInputStream(channel);
    }

    @Override
    public Stream<String> keptBefore(Instant moment) throws IOException {
        if (Files.notExists(root)) {
            return Stream.empty();
        }
        return Files.walk(root)
                .filter(Files::isRegularFile)
                .filter(file -> isOlder(file, moment))
                .map(file -> file.getFileName().toString());
    }

    @Override
    public void renew(String sha256) throws IOException {
        try {
            Files.setLastModifiedTime(file(sha256), FileTime.from(clock.now()));
        } catch (NoSuchFileException gone) {
            // Nothing is left that a reader could miss later.
        }
    }

    @Override
    public void remove(String sha256) throws IOException {
        Files.deleteIfExists(file(sha256));
    }

    /** False also for what has gone meanwhile. */
    static boolean isOlder(Path file, Instant moment) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(moment);
        } catch (NoSuchFileException gone) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String sha256) {
        return root.resolve(sha256.substring(0, FOLDER_DIGITS)).resolve(sha256);
    }

    /** A new name survives a loss of power only when its folder is written, too. */
    private static void makeDurable(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
