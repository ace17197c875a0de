package vn.chiso.criteria.responsibility.exchange;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.chiso.criteria.responsibility.ResponsibilityFilter;
import vn.chiso.criteria.responsibility.ResponsibilityIntake;
import vn.chiso.criteria.set.PublishedSets;
import vn.chiso.criteria.set.PublishedSets.Head;
import vn.chiso.criteria.unit.UnitReferences;
import vn.chiso.platform.imports.ImportAnswers;
import vn.chiso.platform.sheet.SheetFormat;
import vn.chiso.platform.sheet.SheetWriter.Table;

@Path("/api/v1/responsibilities/export")
@Tag(name = "Responsibilities")
@Authenticated
@RunOnVirtualThread
public class ResponsibilityExportResource {

    private final ResponsibilityIntake responsibilities;
    private final PublishedSets sets;
    private final UnitReferences units;

    ResponsibilityExportResource(ResponsibilityIntake responsibilities, PublishedSets sets, UnitReferences units) {
        this.responsibilities = responsibilities;
        this.sets = sets;
        this.units = units;
    }

    @GET
    @Produces({SheetFormat.XLSX_TYPE, SheetFormat.CSV_TYPE})
    @Operation(
            summary = "Download responsibilities as a spreadsheet",
            description =
                    "Narrowed like the list, 50,000 at most. Units and sets stand there by the codes and numbers that people know; sent in again it changes nothing.")
    @APIResponse(responseCode = "200", description = "The file.")
    public Response export(
            @BeanParam ResponsibilityFilter filter,
            @Parameter(description = "xlsx or csv.", example = "xlsx") @QueryParam("format") String format) {
        var found = responsibilities.find(filter);
        var heads = sets.heads().stream().collect(Collectors.toMap(Head::id, Function.identity()));
        var codes = units.codes();
        var rows = found.stream()
                .map(each -> ResponsibilityRows.write(each, heads.get(each.criteriaSetId()), codes))
                .sorted(Comparator.comparing(Object::toString))
                .iterator();
        return ImportAnswers.file("responsibilities", format, List.of(new Table(ResponsibilitySheet.LAYOUT, rows)));
    }
}
