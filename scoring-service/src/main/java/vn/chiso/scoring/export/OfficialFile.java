package vn.chiso.scoring.export;

import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import vn.chiso.platform.document.LayingOut;
import vn.chiso.platform.document.OfficialDocument;
import vn.chiso.platform.document.docx.DocxWriter;
import vn.chiso.platform.document.xlsx.XlsxDocumentWriter;
import vn.chiso.platform.http.Attachment;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.scoring.export.pdf.PdfWriter;

/** A document as the answer to a request. */
public final class OfficialFile {

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
        return LayingOut.alone(
                document,
                switch (format) {
                    case XLSX -> XlsxDocumentWriter::write;
                    case DOCX -> DocxWriter::write;
                    case PDF -> PdfWriter::write;
                });
    }
}
