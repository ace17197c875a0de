package vn.chiso.scoring.evidence.content;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import vn.chiso.platform.problem.PlatformProblem;
import vn.chiso.platform.problem.ProblemException;

/** Keeps contents under their SHA-256 (lower-case hexadecimal). The directory is one; an object store can be another. */
public interface ContentStore {

    /** A disk that is full or broken wants somebody to see to it: that takes longer than what is merely away. */
    static ProblemException cannotKeep() {
        return new ProblemException(PlatformProblem.SERVICE_UNAVAILABLE).retryAfter(Duration.ofMinutes(1));
    }

    /** Takes over what has arrived, durable when this returns. The same content again takes the place of the first. */
    void keep(ArrivedContent content) throws IOException;

    /** The content from a byte on; closed by the caller. */
    InputStream open(String sha256, long from) throws IOException;

    /** Contents that were kept before the moment and not again since; closed by the caller. */
    Stream<String> keptBefore(Instant moment) throws IOException;

    /** Counts from now as kept: what was read of the rows a moment ago still leads to the content. Nothing, if it is not there. */
    void renew(String sha256) throws IOException;

    void remove(String sha256) throws IOException;
}
