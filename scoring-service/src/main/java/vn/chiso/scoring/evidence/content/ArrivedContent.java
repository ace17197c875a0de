package vn.chiso.scoring.evidence.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that has arrived whole and is durable, but not kept yet. Closing throws it away unless the store has taken it. */
public final class ArrivedContent implements AutoCloseable {

    private final Path file;
    private final long size;
    private final String sha256;

    ArrivedContent(Path file, long size, String sha256) {
        this.file = file;
        this.size = size;
        this.sha256 = sha256;
    }

    Path file() {
        return file;
    }

    public long size() {
        return size;
    }

    /** In lower-case hexadecimal. */
    public String sha256() {
        return sha256;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
