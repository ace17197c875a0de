package vn.chiso.scoring.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import vn.chiso.platform.http.Attachment;
import vn.chiso.scoring.evidence.content.ContentStore;

/** The file of an entry as an answer: streamed, to be saved and never to be shown by the browser. */
@ApplicationScoped
class EvidenceDownload {

    private static final int BUFFER = 64 * 1024;

    private final ContentStore contents;

    EvidenceDownload(ContentStore contents) {
        this.contents = contents;
    }

    /** The content never changes under its hash. */
    static EntityTag tag(Evidence evidence) {
        return new EntityTag(evidence.sha256());
    }

    /** @param ifRange tag of the part that the client has already; another one means the whole */
    Response answer(Evidence evidence, String range, String ifRange) {
        var whole = new ByteRange(0, evidence.size() - 1);
        var tag = "\"" + evidence.sha256() + "\"";
        var asked = ifRange == null || ifRange.strip().equals(tag) ? range : null;
        var part = ByteRange.of(asked, evidence.size());
        var sent = part.orElse(whole);
        var response = Response.status(part.isPresent() ? Response.Status.PARTIAL_CONTENT : Response.Status.OK)
                .entity(stream(evidence.sha256(), sent))
                .header(HttpHeaders.CONTENT_TYPE, evidence.contentType())
                .header(HttpHeaders.CONTENT_LENGTH, sent.length())
                .header(HttpHeaders.CONTENT_DISPOSITION, Attachment.disposition(evidence.name()))
                .header("Accept-Ranges", "bytes")
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .tag(tag(evidence));
        part.ifPresent(bytes -> response.header(
                "Content-Range", "bytes %d-%d/%d".formatted(bytes.first(), bytes.last(), evidence.size())));
        return response.build();
    }

    private StreamingOutput stream(String sha256, ByteRange part) {
        return out -> {
            try (var in = contents.open(sha256, part.first())) {
                copy(in, out, part.length());
            }
        };
    }

    private static void copy(InputStream in, OutputStream out, long length) throws IOException {
        var buffer = new byte[BUFFER];
        for (long left = length; left > 0; ) {
            int n = in.read(buffer, 0, (int) Math.min(left, BUFFER));
            if (n < 0) {
                throw new IOException("The content is shorter than its entry says");
            }
            out.write(buffer, 0, n);
            left -= n;
        }
    }
}
