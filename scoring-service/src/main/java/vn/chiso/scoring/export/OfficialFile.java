package vn.chiso.scoring.export;

import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import vn.chiso.platform.http.Attachment;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.scoring.export.document.OfficialDocument;
import vn.chiso.scoring.export.docx.DocxWriter;
import vn.chiso.scoring.export.pdf.PdfWriter;
import vn.chiso.scoring.export.xlsx.XlsxDocumentWriter;

/** A document as the answer to a request. */
public final class OfficialFile {

    /** Laying out takes tens of megabytes: one at a time. */
    private static final ReentrantLock LAYING_OUT = new ReentrantLock();

    private OfficialFile() {}

    /**
     * Whole, so that what goes wrong while it is written is still told as a problem.
     *
     * @param format as the client names it; xlsx unless he does
     * @throws ProblemException unknown-document-format
     */
    public static Response answer(String format, Supplier<OfficialDocument> content) {
        var wanted = DocumentFormat.named(format == null ? "xlsx" : format)
                .orElseThrow(() -> new ProblemException(ExportProblem.UNKNOWN_DOCUMENT_FORMAT).at("?format"));
        var document = content.get();
        return Attachment.of(
                        document.fileName() + "." + wanted.extension(), wanted.mediaType(), written(document, wanted))
                .build();
    }

    static byte[] written(OfficialDocument document, DocumentFormat format) {
        LAYING_OUT.lock();
        try {
            return switch (format) {
                case XLSX -> XlsxDocumentWriter.write(document);
                case DOCX -> DocxWriter.write(document);
                case PDF -> PdfWriter.write(document);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            LAYING_OUT.unlock();
        }
    }
}
