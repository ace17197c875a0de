package vn.chiso.scoring.result.ranking;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
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

/** The ranking as a file to be signed. */
@Path("/api/v1/campaigns")
@Authenticated
@RunOnVirtualThread
@Tag(name = "results")
class RankingExportResource {

    private final RankingExport export;

    RankingExportResource(RankingExport export) {
        this.export = export;
    }

    @GET
    @Path("/{id}/ranking/export")
    @Produces({SheetFormat.XLSX_TYPE, DocumentFormat.DOCX_TYPE, DocumentFormat.PDF_TYPE})
    @Operation(
            summary = "Download the ranking table, group by group",
            description =
                    "For whoever may read the ranking itself, in the layout of official appendices (Nghị định 30/2020/NĐ-CP), with the same text and cells in each format and at each download. What is not published is marked DỰ KIẾN.")
    @APIResponse(responseCode = "200", description = "The file.")
    public Response export(
            @PathParam("id") UUID id,
            @Valid @BeanParam RankingQuery query,
            @Parameter(description = "xlsx, docx or pdf.", example = "pdf") @QueryParam("format") String format) {
        return OfficialFile.answer(format, () -> export.document(id, query));
    }
}
