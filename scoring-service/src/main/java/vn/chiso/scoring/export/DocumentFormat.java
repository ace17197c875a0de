package vn.chiso.scoring.export;

import java.util.Locale;
import java.util.Optional;
import vn.chiso.platform.document.docx.DocxWriter;
import vn.chiso.platform.sheet.SheetFormat;

/** What a document can be had as. */
public enum DocumentFormat {
    XLSX(SheetFormat.XLSX_TYPE),
    DOCX(DocumentFormat.DOCX_TYPE),
    PDF(DocumentFormat.PDF_TYPE);

    public static final String DOCX_TYPE = DocxWriter.MEDIA_TYPE;
    public static final String PDF_TYPE = "application/pdf";

    private final String mediaType;

    DocumentFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format a client names in a query parameter. */
    static Optional<DocumentFormat> named(String name) {
        for (var format : values()) {
            if (format.name().equalsIgnoreCase(name)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
