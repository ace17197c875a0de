package vn.chiso.task.report;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.chiso.platform.document.LayingOut;
import vn.chiso.platform.document.docx.DocxWriter;
import vn.chiso.platform.document.xlsx.XlsxDocumentWriter;
import vn.chiso.platform.http.Attachment;
import vn.chiso.platform.imports.ImportAnswers;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.sheet.SheetFormat;

@Path("/api/v1/plans/{id}/report")
@Tag(name = "plans")
@Authenticated
@RunOnVirtualThread
public class PlanReportResource {

    private final PlanReports reports;

    PlanReportResource(PlanReports reports) {
        this.reports = reports;
    }

    @GET
    @Produces({SheetFormat.XLSX_TYPE, DocxWriter.MEDIA_TYPE, SheetFormat.CSV_TYPE})
    @Operation(
            summary = "Download how far a plan has come",
            description =
                    "As of today, a task a row in the columns of the plan's appendix, with what was given out, done, late and reported. XLSX and DOCX are laid out as an administrative report (Nghị định 30/2020/NĐ-CP) with the same text in both, whose number and signature the office fills in; a second table has the units of tasks that several have. The XLSX file can be imported as the draft of another plan. CSV has the figures alone.")
    @APIResponse(responseCode = "200", description = "The file.")
    public Response report(
            @PathParam("id") UUID id,
            @Parameter(description = "xlsx, docx or csv.", example = "docx") @QueryParam("format") String format) {
        var wanted = ReportFormat.named(format == null ? "xlsx" : format)
                .orElseThrow(() -> new ProblemException(ReportProblem.UNKNOWN_REPORT_FORMAT).at("?format"));
        return switch (wanted) {
            case XLSX -> file(id, wanted, SheetFormat.XLSX_TYPE, XlsxDocumentWriter::write);
            case DOCX -> file(id, wanted, DocxWriter.MEDIA_TYPE, DocxWriter::write);
            case CSV -> ImportAnswers.file("plan-report", "csv", List.of(reports.table(id)));
        };
    }

    private Response file(UUID id, ReportFormat format, String mediaType, LayingOut.Writer writer) {
        var document = reports.document(id);
        return Attachment.of(
                        document.fileName() + "." + format.extension(), mediaType, LayingOut.alone(document, writer))
                .build();
    }
}
