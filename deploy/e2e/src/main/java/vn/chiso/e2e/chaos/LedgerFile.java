package vn.chiso.e2e.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import vn.chiso.local.client.ChangeWatch;
import vn.chiso.local.client.Command;
import vn.chiso.local.client.Json;

/** Writes down what each command came to, as the verifier reads it. Whoever was told waits until it is on the disk. */
public final class LedgerFile implements ChangeWatch, AutoCloseable {

    private final Path file;
    private final FileChannel channel;

    private LedgerFile(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    public static LedgerFile open(Path file) {
        try {
            return new LedgerFile(file, FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path file() {
        return file;
    }

    @Override
    public synchronized void concluded(Command command) {
        ByteBuffer line = ByteBuffer.wrap((Json.write(command) + "\n").getBytes(StandardCharsets.UTF_8));
        try {
            while (line.hasRemaining()) {
                channel.write(line);
            }
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
