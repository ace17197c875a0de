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
import vn.chiso.criteria.set.draft.CriteriaSetService;
import vn.chiso.criteria.unit.UnitReferences;
import vn.chiso.platform.imports.ImportAnswers;
import vn.chiso.platform.sheet.SheetFormat;
import vn.chiso.platform.sheet.SheetWriter.Table;

@Path("/api/v1/criteria-sets/{id}/export")
@Tag(name = "Criteria sets")
@Authenticated
@RunOnVirtualThread
public class CriteriaSetExportResource {

    private final CriteriaSetService sets;
    private final CriterionCells cells;
    private final UnitReferences units;

    CriteriaSetExportResource(CriteriaSetService sets, CriterionCells cells, UnitReferences units) {
        this.sets = sets;
        this.cells = cells;
        this.units = units;
    }

    @GET
    @Produces({SheetFormat.XLSX_TYPE, SheetFormat.CSV_TYPE})
    @Operation(
            summary = "Download a set as a spreadsheet",
            description = "Sent in again it gives the same set. CSV holds the criteria only.")
    @APIResponse(responseCode = "200", description = "The file.")
    public Response export(
            @PathParam("id") UUID id, @Parameter(description = "xlsx or csv.") @QueryParam("format") String format) {
        var set = sets.find(id);
        var codes = units.codes();
        var head = List.of(SetHead.write(set, codes)).iterator();
        var criteria = set.nodes().stream()
                .map(criterion -> cells.write(criterion, codes))
                .iterator();
        return ImportAnswers.file(
                "criteria-set-" + set.period(),
                format,
                List.of(new Table(SetSheets.HEAD, head), new Table(SetSheets.CRITERIA, criteria)));
    }
}
