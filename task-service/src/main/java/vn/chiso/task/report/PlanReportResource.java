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
import vn.chiso.platform.imports.ImportAnswers;
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
    @Produces({SheetFormat.XLSX_TYPE, SheetFormat.CSV_TYPE})
    @Operation(
            summary = "Download how far a plan has come",
            description =
                    "In the columns of its appendix, a task a row, with what was given out, done and reported; as of today.")
    @APIResponse(responseCode = "200", description = "The file.")
    public Response report(
            @PathParam("id") UUID id,
            @Parameter(description = "xlsx or csv.", example = "xlsx") @QueryParam("format") String format) {
        return ImportAnswers.file("plan-report", format, List.of(reports.of(id)));
    }
}
