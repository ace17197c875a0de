package vn.chiso.task.exchange;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.chiso.platform.idempotency.Idempotent;
import vn.chiso.platform.imports.ImportAnswers;
import vn.chiso.platform.imports.ImportResponse;
import vn.chiso.platform.problem.ProblemException;
import vn.chiso.platform.sheet.SheetFormat;

@Path("/api/v1/plans/imports")
@Tag(name = "plans")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
public class PlanImportResource {

    private final ImportAnswers imports;

    PlanImportResource(ImportAnswers imports) {
        this.imports = imports;
    }

    @POST
    @Idempotent
    @Consumes({SheetFormat.XLSX_TYPE, SheetFormat.CSV_TYPE})
    @Operation(
            summary = "Send in the items and tasks of a draft as a spreadsheet",
            description =
                    "In the shape of a plan's appendix; the draft must have no items yet. Either by the column names of the template, a task a row, or as documents have it: heads like \"STT\", \"Nội dung khắc phục/duy trì thực hiện\", \"Nhiệm vụ, giải pháp\", \"Cơ quan thực hiện\", \"Đơn vị chủ trì\", \"Thời gian hoàn thành\" in one line or two, lines above the table, rows for chapters and kinds, several tasks in a cell beside as many owners and times. \"Ghi chú\" and columns of results are passed over. It is checked first, see the job. Units are found by name and alias among the owner's, groups by name; words like \"các cơ quan có liên quan\" are taken over and flagged.")
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = ImportResponse.class)))
    public Response receive(
            byte[] content, @Parameter(description = "The draft to be filled.") @QueryParam("planId") UUID planId) {
        if (planId == null) {
            throw new ProblemException(ExchangeProblem.PLAN_PARAMETER_MISSING).at("?planId");
        }
        return imports.received(PlanImport.COLLECTION, Map.of(PlanImport.PLAN, planId.toString()), content);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Read an import",
            description =
                    "Its state, progress and faults, each with sheet, row and column; for its author only, 404 to "
                            + "others. CHECKED without faults, it can be applied; ask again every second or so while it is "
                            + "under way.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ImportResponse.class)))
    public Response state(@PathParam("id") UUID id) {
        return imports.state(PlanImport.COLLECTION, id);
    }

    @POST
    @Path("/{id}/application")
    @Idempotent
    @Operation(
            summary = "Apply a checked import",
            description =
                    "All of it or nothing, with the grants that its author has now. Only once it is checked without "
                            + "faults (409 `import-not-checked`). 202 while the rows are taken over; the job says when it is "
                            + "done.")
    @APIResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = ImportResponse.class)))
    public Response apply(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        return imports.applying(PlanImport.COLLECTION, id, ifMatch);
    }

    @GET
    @Path("/template")
    @Produces({SheetFormat.XLSX_TYPE, SheetFormat.CSV_TYPE})
    @Operation(
            summary = "Download the empty table",
            description =
                    "With a note on every column, and one row of headings that the import knows. As XLSX or, with "
                            + "`format`, as CSV.")
    @APIResponse(responseCode = "200", description = "The file.")
    public Response template(
            @Parameter(description = "xlsx or csv.", example = "xlsx") @QueryParam("format") String format) {
        return imports.template(PlanImport.COLLECTION, format);
    }
}
