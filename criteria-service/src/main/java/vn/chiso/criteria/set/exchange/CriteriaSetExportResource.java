package vn.chiso.criteria.set.exchange;

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
import vn.chiso.platform.sheet.SheetWriter.Table;

@Path("/api/v1/criteria-sets/{id}/export")
@Tag(name = "Criteria sets")
@Authenticated
@RunOnVirtualThread
public class CriteriaSetExportResource {

    private final CriteriaSetExport export;
    private final CriterionCells cells;

    CriteriaSetExportResource(CriteriaSetExport export, CriterionCells cells) {
        this.export = export;
        this.cells = cells;
    }

    @GET
    @Produces({SheetFormat.XLSX_TYPE, SheetFormat.CSV_TYPE})
    @Operation(
            summary = "Download a set as a spreadsheet",
            description =
                    "Sent in again it gives the same set. CSV holds the criteria only. In a workbook a text longer "
                            + "than a cell goes on in further columns: method (2), method (3).")
    @APIResponse(responseCode = "200", description = "The file.")
    public Response download(
            @PathParam("id") UUID id, @Parameter(description = "xlsx or csv.") @QueryParam("format") String format) {
        var content = export.read(id);
        var head = List.of(SetHead.write(content.set(), content.unitCodes())).iterator();
        var criteria = content.set().nodes().stream()
                .map(criterion -> cells.write(criterion, content.unitCodes()))
                .iterator();
        return ImportAnswers.file(
                "criteria-set-" + content.set().period(),
                format,
                List.of(new Table(SetSheets.HEAD, head), new Table(SetSheets.CRITERIA, criteria)));
    }
}
