package vn.chiso.scoring.result.appendix;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.chiso.platform.sheet.SheetFormat;
import vn.chiso.scoring.export.DocumentFormat;
import vn.chiso.scoring.export.OfficialFile;

/** What a unit lost, as a file to be signed. */
@Path("/api/v1/results")
@Authenticated
@RunOnVirtualThread
@Tag(name = "results")
class AppendixResource {

    private final AppendixService service;

    AppendixResource(AppendixService service) {
        this.service = service;
    }

    @GET
    @Path("/{id}/appendix")
    @Produces({SheetFormat.XLSX_TYPE, DocumentFormat.DOCX_TYPE, DocumentFormat.PDF_TYPE})
    @Operation(
            summary = "Download the appendix of deducted points",
            description =
                    "In the layout of official appendices (Nghị định 30/2020/NĐ-CP), with the same text and cells in each format and at each download: by criterion with sums by area, then by responsible unit; a criterion without a single lead counts for all its units together, in a row of its own. Bonus and penalty stand outside, as in the deductions.")
    @APIResponse(responseCode = "200", description = "The file.")
    public Response appendix(
            @PathParam("id") UUID id,
            @Parameter(description = "xlsx, docx or pdf.", example = "pdf") @QueryParam("format") String format) {
        return OfficialFile.answer(format, () -> service.appendix(id));
    }
}
