package vn.chiso.scoring.evidence.content;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What evidence may be: documents without macros, and pictures. Nothing that runs. */
public enum EvidenceType {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    TIFF("image/tiff", "tif", "tiff"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    ODT("application/vnd.oasis.opendocument.text", "odt"),
    ODS("application/vnd.oasis.opendocument.spreadsheet", "ods"),
    ODP("application/vnd.oasis.opendocument.presentation", "odp");

    private final String mediaType;
    private final List<String> extensions;

    EvidenceType(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = List.of(extensions);
    }

    static Optional<EvidenceType> of(String mediaType) {
        return Stream.of(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst();
    }

    public String mediaType() {
        return mediaType;
    }

    /** Those by which file names of the type end, in lower case and without the dot. */
    public List<String> extensions() {
        return extensions;
    }

    boolean isOpenXml() {
        return mediaType.startsWith("application/vnd.openxmlformats");
    }

    boolean isOpenDocument() {
        return mediaType.startsWith("application/vnd.oasis");
    }
}
