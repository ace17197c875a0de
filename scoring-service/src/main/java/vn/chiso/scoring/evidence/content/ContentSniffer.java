package vn.chiso.scoring.evidence.content;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** Tells by the bytes what a file is; what its name or its sender says counts for nothing. */
@ApplicationScoped
public class ContentSniffer {

    private final MimeTypes detector = MimeTypes.getDefaultMimeTypes();

    /** Empty for whatever is not among {@link EvidenceType}. */
    public Optional<EvidenceType> type(ArrivedContent content) {
        try {
            var file = content.file();
            return OfficeArchive.isZip(file) ? OfficeArchive.type(file) : EvidenceType.of(detected(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String detected(Path file) throws IOException {
        try (var start = new BufferedInputStream(Files.newInputStream(file))) {
            return detector.detect(start, new Metadata()).toString();
        }
    }
}
