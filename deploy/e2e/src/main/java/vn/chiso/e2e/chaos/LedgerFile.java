package vn.chiso.e2e.chaos;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import vn.chiso.local.client.ChangeWatch;
import vn.chiso.local.client.Command;
import vn.chiso.local.client.Json;

/** Writes down what each command came to, as the verifier reads it. Whoever was told waits until it is on the disk. */
public final class LedgerFile implements ChangeWatch, AutoCloseable {

    private final Path file;
    /** A channel would be closed, for everybody, by the first thread that is interrupted in it. */
    private final FileOutputStream out;

    private LedgerFile(Path file, FileOutputStream out) {
        this.file = file;
        this.out = out;
    }

    public static LedgerFile open(Path file) {
        try {
            return new LedgerFile(file, new FileOutputStream(file.toFile(), true));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path file() {
        return file;
    }

    @Override
    public synchronized void concluded(Command command) {
        byte[] line = (Json.write(command) + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            out.write(line);
            out.getFD().sync();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
