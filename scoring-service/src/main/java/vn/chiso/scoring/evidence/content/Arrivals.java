package vn.chiso.scoring.evidence.content;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jboss.logging.Logger;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;

/** Takes uploads in: to the disk as they come, hashed on the way, never whole in memory. */
@ApplicationScoped
public class Arrivals {

    private static final Logger LOG = Logger.getLogger(Arrivals.class);
    private static final int BUFFER = 64 * 1024;

    private final Path folder;
    private final long limit;

    Arrivals(EvidenceConfig config) {
        folder = config.dir().resolve("arriving");
        limit = config.maxSize().asLongValue();
    }

    /**
     * @param declared length that the client announced, or -1
     * @throws ProblemException payload-too-large, at once where it is declared; service-unavailable if the disk refuses
     */
    public ArrivedContent receive(InputStream body, long declared) {
        requireWithinLimit(declared);
        try {
            return toDisk(body);
        } catch (IOException e) {
            LOG.error("Evidence cannot be written", e);
            throw ContentStore.cannotKeep();
        }
    }

    private ArrivedContent toDisk(InputStream body) throws IOException {
        Files.createDirectories(folder);
        var file = Files.createTempFile(folder, null, null);
        var arrived = false;
        try (var out = FileChannel.open(file, StandardOpenOption.WRITE)) {
            var digest = sha256();
            long size = copy(body, out, digest);
            out.force(true);
            arrived = true;
            return new ArrivedContent(file, size, HexFormat.of().formatHex(digest.digest()));
        } finally {
            if (!arrived) {
                Files.deleteIfExists(file);
            }
        }
    }

    private long copy(InputStream body, FileChannel out, MessageDigest digest) throws IOException {
        var buffer = new byte[BUFFER];
        long size = 0;
        for (int n = read(body, buffer); n >= 0; n = read(body, buffer)) {
            size += n;
            requireWithinLimit(size);
            digest.update(buffer, 0, n);
            for (var part = ByteBuffer.wrap(buffer, 0, n); part.hasRemaining(); ) {
                out.write(part);
            }
        }
        return size;
    }

    /** A client that breaks off, or says nothing for too long, is no failure of ours. */
    private static int read(InputStream body, byte[] buffer) {
        try {
            return body.read(buffer);
        } catch (IOException brokenOff) {
            LOG.debug("An upload broke off", brokenOff);
            throw new ProblemException(PlatformProblem.MALFORMED_BODY);
        }
    }

    private void requireWithinLimit(long size) {
        if (size > limit) {
            throw new ProblemException(PlatformProblem.PAYLOAD_TOO_LARGE);
        }
    }

    /** What processes that ended in the middle left behind. */
    public void discardBefore(Instant moment) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (var files = Files.list(folder)) {
            for (var file :
                    files.filter(each -> DirectoryStore.isOlder(each, moment)).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
